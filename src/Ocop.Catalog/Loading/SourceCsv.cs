using System.Text;

namespace Ocop.Catalog.Loading;

/// <summary>A row of a CSV source file, its values by the names in the head.</summary>
public sealed class SourceRow(string file, int line, IReadOnlyList<string> head, IReadOnlyList<string> values, SourceFaults faults)
{
    public int Line => line;

    /// <summary>The value of a column; empty when the row is too short.</summary>
    public string this[string column]
    {
        get
        {
            for (var index = 0; index < head.Count; index++)
            {
                if (head[index] == column)
                    return index < values.Count ? values[index] : "";
            }

            return "";
        }
    }

    /// <summary>A value that must not be empty.</summary>
    public string Required(string column, int maxLength = 200)
    {
        var value = this[column];
        if (string.IsNullOrWhiteSpace(value))
            Fault(column, "is empty");
        else if (value.Length > maxLength)
            Fault(column, $"has {value.Length} characters, at most {maxLength} fit");
        return value;
    }

    public void Fault(string column, string message) => faults.Add(file, line, column, message);
}

/// <summary>Comma-separated files with a head line and RFC 4180 quotes.</summary>
public static class SourceCsv
{
    public static IReadOnlyList<SourceRow> Read(string file, string text, IReadOnlyList<string> columns, SourceFaults faults)
    {
        var rows = new List<SourceRow>();
        List<string>? head = null;
        foreach (var (line, values) in Records(file, text, faults))
        {
            if (head is null)
            {
                head = values;
                foreach (var column in columns.Where(column => !values.Contains(column)))
                    faults.Add(file, line, "", $"the column {column} is missing");
            }
            else if (values.Count != head.Count)
            {
                faults.Add(file, line, "", $"has {values.Count} values for {head.Count} columns");
            }
            else
            {
                rows.Add(new SourceRow(file, line, head, values, faults));
            }
        }

        return rows;
    }

    private static IEnumerable<(int Line, List<string> Values)> Records(string file, string text, SourceFaults faults)
    {
        var (line, start, quoted) = (1, 1, false);
        var value = new StringBuilder();
        var values = new List<string>();
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\n')
                line++;
            if (quoted && character == '"' && index + 1 < text.Length && text[index + 1] == '"')
                value.Append(text[index++]);
            else if (character == '"')
                quoted = !quoted;
            else if (quoted)
                value.Append(character);
            else if (character == ',')
                EndValue();
            else if (character == '\n')
            {
                if (EndRecord() is { } record)
                    yield return (start, record);
                start = line;
            }
            else if (character is not ('\r' or '\uFEFF'))
                value.Append(character);
        }

        if (quoted)
            faults.Add(file, start, "", "a quotation mark is not closed");
        else if (EndRecord() is { } last)
            yield return (start, last);

        void EndValue()
        {
            values.Add(value.ToString());
            value.Clear();
        }

        List<string>? EndRecord()
        {
            if (values.Count == 0 && value.Length == 0)
                return null; // an empty line
            EndValue();
            var record = values;
            values = [];
            return record;
        }
    }
}
