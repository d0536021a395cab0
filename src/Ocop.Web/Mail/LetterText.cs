using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Ocop.Web.Mail;

/// <summary>The words of a letter, paragraph by paragraph; text and HTML are made of the same.</summary>
public sealed class LetterText(string subject)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public LetterText Paragraph(string words)
    {
        _text.Append(words).Append("\n\n");
        _html.Append("<p>").Append(Encoder.Encode(words)).Append("</p>\n");
        return this;
    }

    public LetterText Rows(IEnumerable<(string Name, string Value)> rows)
    {
        _html.Append("<table cellpadding=\"4\">\n");
        foreach (var (name, value) in rows)
        {
            _text.Append("- ").Append(name).Append(": ").Append(value).Append('\n');
            _html.Append("<tr><td>").Append(Encoder.Encode(name)).Append("</td><td align=\"right\">").Append(Encoder.Encode(value)).Append("</td></tr>\n");
        }

        _text.Append('\n');
        _html.Append("</table>\n");
        return this;
    }

    public LetterText Link(string words, string address)
    {
        _text.Append(words).Append(":\n").Append(address).Append("\n\n");
        _html.Append("<p><a href=\"").Append(Encoder.Encode(address)).Append("\">").Append(Encoder.Encode(words)).Append("</a></p>\n");
        return this;
    }

    public Letter ToLetter(string id, string to, string language, DateTimeOffset date) => new(
        id, to, subject, _text.ToString(),
        $"<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{Encoder.Encode(subject)}</title></head><body>\n{_html}</body></html>\n",
        language, date);
}
