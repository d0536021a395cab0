using Ocop.Catalog.Certification;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>Turns one row into a record, or into the faults that prevent it. Every fault names its cell.</summary>
internal sealed class RowReader(Head head, DecisionTitle decision, string? province)
{
    private const int MaxName = 200;

    private readonly Dictionary<AnnexColumn, int> _columns = head.Columns.ToDictionary(column => column.Meaning, column => column.Column);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal); // names and places repeat: one string each
    private List<AnnexFault> _faults = [];
    private SheetRow _row = new(0, []);

    public AnnexRow Read(SheetRow row, Section section)
    {
        (_row, _faults) = (row, []);
        foreach (var (column, _) in row.Filled.Where(cell => cell.Cell.Error is not null && _columns.ContainsValue(cell.Column)))
            Fault(row.AddressOf(column), $"Ô có lỗi công thức {row[column].Error}.", $"The cell has the formula error {row[column].Error}.");
        var name = Text(AnnexColumn.ProductName, MaxName);
        if (name is null)
            Fault(AnnexColumn.ProductName, "Thiếu tên sản phẩm.", "The name of the product is missing.");
        var holder = Text(AnnexColumn.HolderName, MaxName);
        var stars = Stars(section);
        var (number, decided) = Decided();
        var address = Address(section);
        var validFrom = Day(AnnexColumn.ValidFrom);
        var validUntil = Day(AnnexColumn.ValidUntil);
        var issuer = Text(AnnexColumn.IssuedBy, 120) is { } printed ? Issuer.Of(printed) : null;
        var score = Score();
        var set = CriteriaSet();
        var record = _faults.Count > 0 || name is null || stars is null || decided is not { } day ? null : new RegisterRecord
        {
            ProductName = name,
            ProductCode = Text(AnnexColumn.ProductCode, 40),
            HolderName = holder,
            HolderKind = HolderKindText.Read(Text(AnnexColumn.HolderKind, MaxName) ?? holder ?? ""),
            Commune = address.Commune,
            District = address.District,
            Province = address.Province ?? issuer?.Province ?? province,
            CommuneCode = Code(AnnexColumn.CommuneCode, 5),
            ProvinceCode = Code(AnnexColumn.ProvinceCode, 2),
            CriteriaSet = set,
            Stars = stars.Value,
            Score = score,
            DecisionNumber = number,
            DecidedOn = day.Day,
            DecidedYear = day.Year,
            Round = Text(AnnexColumn.Round, 120) is { } round ? RoundText.Of(round) : decision.Round,
            IssuedBy = issuer?.Name ?? decision.IssuedBy,
            IssuerLevel = issuer is null ? decision.Level : issuer.Level,
            ValidFrom = validFrom ?? day.Day ?? new DateOnly(day.Year, 1, 1),
            ValidUntil = validUntil ?? (day.Day is { } on ? Certificate.EndFor(on) : Certificate.EndFor(day.Year)),
            Code = Text(AnnexColumn.CertificateCode, 20),
            Note = Text(AnnexColumn.Note, 500),
        };
        return new AnnexRow(row.Number, name ?? "", holder, record, _faults);
    }

    private int? Stars(Section section)
    {
        if (Cell(AnnexColumn.Stars) is { IsEmpty: false } cell)
        {
            if (StarsText.Read(cell) is { } read)
                return read;
            Fault(AnnexColumn.Stars, $"Không đọc được hạng sao “{Shown(cell)}”. Cách ghi: 3 sao, *** hoặc 3.", $"Stars “{Shown(cell)}” cannot be read. Write 3 sao, *** or 3.");
            return null;
        }

        AnnexColumn[] marked = [.. StarColumns().Where(column => Cell(column) is { } mark && StarsText.IsMark(mark))];
        if (marked.Length == 1)
            return marked[0] - AnnexColumn.Stars3 + 3;
        if (marked.Length > 1)
            Fault(marked[1], "Đánh dấu hơn một hạng sao.", "More than one rank is marked.");
        else if ((section.Stars ?? decision.Stars) is { } above)
            return above;
        else
            Fault(_columns.ContainsKey(AnnexColumn.Stars) ? AnnexColumn.Stars : AnnexColumn.Stars3, "Thiếu hạng sao.", "The stars are missing.");
        return null;
    }

    private static IEnumerable<AnnexColumn> StarColumns() => [AnnexColumn.Stars3, AnnexColumn.Stars4, AnnexColumn.Stars5];

    private decimal? Score()
    {
        if (Cell(AnnexColumn.Score) is not { IsEmpty: false } cell || cell.Text is "-" or "–")
            return null;
        var score = ScoreText.Read(cell);
        if (score is null)
            Fault(AnnexColumn.Score, $"Không đọc được điểm “{Shown(cell)}”. Điểm từ 0 đến 100, ví dụ 72,5.", $"The score “{Shown(cell)}” cannot be read. It goes from 0 to 100, as 72,5.");
        return score;
    }

    private (string? Number, DateText? Decided) Decided()
    {
        var (number, day) = (decision.Number, (DateText?)null);
        if (Cell(AnnexColumn.Decision) is { IsEmpty: false } printed)
        {
            var (inCell, on) = TitleReader.ReadCell(printed.Text);
            number = inCell ?? (printed.Text.Length <= 60 ? printed.Text : null);
            day = on is { } known ? new DateText(known, known.Year) : null;
            if (number is null)
                Fault(AnnexColumn.Decision, $"Không đọc được số quyết định “{Shown(printed)}”.", $"The decision number “{Shown(printed)}” cannot be read.");
        }

        if (Cell(AnnexColumn.DecidedOn) is { IsEmpty: false } dated)
        {
            if (DateText.Read(dated) is { } read)
                return (number, read);
            Fault(AnnexColumn.DecidedOn, $"Không đọc được ngày “{Shown(dated)}”. Cách ghi: 30/3/2026, ngày trước tháng sau.", $"The day “{Shown(dated)}” cannot be read. Write 30/3/2026, the day before the month.");
            return (number, null);
        }

        day ??= number == decision.Number && decision.Year is { } year ? new DateText(decision.DecidedOn, year) : null;
        if (day is null && _faults.Count == 0)
            Fault(_columns.ContainsKey(AnnexColumn.DecidedOn) ? AnnexColumn.DecidedOn : AnnexColumn.Decision, "Thiếu ngày của quyết định.", "The day of the decision is missing.");
        return (number, day);
    }

    private AddressText Address(Section section)
    {
        var address = Text(AnnexColumn.Address, 300) is { } printed ? AddressText.Read(printed) : new AddressText(null, null, null);
        return new AddressText(
            Known(Text(AnnexColumn.Commune, 120) ?? address.Commune),
            Known(Text(AnnexColumn.District, 120) ?? address.District ?? section.District),
            Known(Text(AnnexColumn.Province, 120) ?? address.Province));
    }

    private int? CriteriaSet()
    {
        if (Text(AnnexColumn.CriteriaSet, MaxName) is not { } printed)
            return null;
        var set = CriteriaSetText.Read(printed);
        if (set is null && Cell(AnnexColumn.CriteriaSet)?.Number is not null)
            Fault(AnnexColumn.CriteriaSet, "Bộ sản phẩm phải từ 1 đến 26.", "The criteria set goes from 1 to 26.");
        return set;
    }

    private DateOnly? Day(AnnexColumn column)
    {
        if (Cell(column) is not { IsEmpty: false } cell || (column == AnnexColumn.ValidUntil && IsDuration(cell.Text)))
            return null;
        if (DateText.Read(cell) is { Day: { } day })
            return day;
        Fault(column, $"Không đọc được ngày “{Shown(cell)}”. Cách ghi: 30/3/2026, ngày trước tháng sau.", $"The day “{Shown(cell)}” cannot be read. Write 30/3/2026, the day before the month.");
        return null;
    }

    // "36 tháng" is what the law says anyway
    private static bool IsDuration(string text) => Slug.Of(text) is "36-thang" or "36" or "3-nam" or "03-nam";

    // A number typed as such has lost its leading zeros
    private string? Code(AnnexColumn column, int length) =>
        Text(column, 10) is { } code && code.All(char.IsAsciiDigit) && code.Length <= length ? code.PadLeft(length, '0') : null;

    private string? Text(AnnexColumn column, int maxLength)
    {
        if (Cell(column) is not { IsEmpty: false } cell || cell.Text.Length == 0)
            return null;
        if (cell.Text.Length <= maxLength)
            return Known(cell.Text);
        Fault(column, $"Chữ dài {cell.Text.Length} ký tự, nhiều nhất {maxLength}.", $"The text has {cell.Text.Length} characters, at most {maxLength} fit.");
        return null;
    }

    private string? Known(string? text)
    {
        if (text is null)
            return null;
        if (_known.TryGetValue(text, out var known))
            return known;
        return _known[text] = text;
    }

    private SheetCell? Cell(AnnexColumn column) => _columns.TryGetValue(column, out var index) ? _row[index] : null;

    private void Fault(AnnexColumn column, string vi, string en) =>
        Fault(_row.AddressOf(_columns.TryGetValue(column, out var index) ? index : _columns[AnnexColumn.ProductName]), vi, en);

    private void Fault(string cell, string vi, string en) => _faults.Add(new AnnexFault(cell, new LocalText(vi, en)));

    private static string Shown(SheetCell cell) => cell.Text.Length <= 40 ? cell.Text : cell.Text[..40] + "…";
}
