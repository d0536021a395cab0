using System.Net.Mail;
using System.Text;

namespace Ocop.Catalog.Misuse;

/// <summary>A report as it was typed: everything is text.</summary>
public sealed record MisuseReportInput
{
    public string? Kind { get; init; }

    public string? Product { get; init; }

    public string? Code { get; init; }

    public string? Seller { get; init; }

    public string? Place { get; init; }

    public string? Link { get; init; }

    public string? Text { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Whether the person lets the office keep how to reach him.</summary>
    public bool MayKeepContact { get; init; }
}

/// <summary>What a person has to look at again.</summary>
/// <param name="Field">A property of <see cref="MisuseReportInput"/>.</param>
public sealed record MisuseProblem(string Field, LocalText Message);

/// <summary>Reads what was typed.</summary>
public static class MisuseReportCheck
{
    public const int LongestName = 100;
    public const int LongestPhone = 20;
    public const int LongestEmail = 200;
    private const int ShortestText = 10;
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    /// <returns>The report, or what is wrong with it in the order of the form.</returns>
    public static (MisuseReport? Report, IReadOnlyList<MisuseProblem> Problems) Read(MisuseReportInput input)
    {
        var reading = new Reading();
        if (!Enum.TryParse<MisuseKind>(input.Kind, out var kind) || !Enum.IsDefined(kind) || kind.ToString() != input.Kind)
            reading.Add(nameof(input.Kind), "Chọn một điều sai", "Choose what is wrong");
        var facts = new MisuseFacts
        {
            Kind = kind,
            Product = reading.Line(nameof(input.Product), input.Product, MisuseFacts.LongestProduct),
            Code = reading.Line(nameof(input.Code), input.Code, MisuseFacts.LongestCode),
            Seller = reading.Line(nameof(input.Seller), input.Seller, MisuseFacts.LongestSeller),
            Place = reading.Line(nameof(input.Place), input.Place, MisuseFacts.LongestPlace),
            Link = reading.Link(nameof(input.Link), input.Link),
            Text = reading.Text(nameof(input.Text), input.Text, ShortestText, MisuseFacts.LongestText),
        };
        if (new[] { input.Product, input.Code, input.Seller, input.Place, input.Link }.All(string.IsNullOrWhiteSpace))
            reading.Add(nameof(input.Product), "Ghi ít nhất một điều: sản phẩm, mã, nơi bán, địa chỉ hoặc đường dẫn", "Give at least one: product, code, seller, place or link");
        var report = new MisuseReport(
            facts,
            reading.Line(nameof(input.Name), input.Name, LongestName),
            reading.Phone(nameof(input.Phone), input.Phone),
            reading.Email(nameof(input.Email), input.Email));
        if (!input.MayKeepContact && new[] { input.Name, input.Phone, input.Email }.Any(text => !string.IsNullOrWhiteSpace(text)))
            reading.Add(nameof(input.MayKeepContact), "Đánh dấu đồng ý, hoặc xóa phần liên hệ", "Tick your consent, or clear the contact fields");
        return reading.Problems.Count == 0 ? (report, []) : (null, reading.Problems);
    }

    private sealed class Reading
    {
        public List<MisuseProblem> Problems { get; } = [];

        public void Add(string field, string vi, string en) => Problems.Add(new MisuseProblem(field, new LocalText(vi, en)));

        public string? Line(string field, string? typed, int longest)
        {
            var text = Clean(typed, keepLines: false);
            if (text.Length <= longest)
                return text.Length == 0 ? null : text;
            Add(field, $"Nhiều nhất {longest} ký tự, đang có {text.Length}", $"At most {longest} characters, has {text.Length}");
            return null;
        }

        public string Text(string field, string? typed, int shortest, int longest)
        {
            var text = Clean(typed, keepLines: true);
            if (text.Length < shortest)
                Add(field, "Kể ngắn gọn bạn đã thấy gì", "Tell in a few words what you saw");
            else if (text.Length > longest)
                Add(field, $"Nhiều nhất {longest} ký tự, đang có {text.Length}", $"At most {longest} characters, has {text.Length}");
            return text;
        }

        public string? Link(string field, string? typed)
        {
            if (Line(field, typed, MisuseFacts.LongestLink) is not { } text)
                return null;
            if (!text.Contains("://", StringComparison.Ordinal))
                text = "https://" + text; // as people copy it from the bar of a browser
            if (Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" && link.Host.Contains('.', StringComparison.Ordinal)
                && text.Length <= MisuseFacts.LongestLink)
                return text;
            Add(field, "Đường dẫn có dạng https://…", "A link looks like https://…");
            return null;
        }

        public string? Phone(string field, string? typed)
        {
            if (Line(field, typed, LongestPhone) is not { } text)
                return null;
            var digits = text.Count(char.IsAsciiDigit);
            if (digits is >= FewestDigits and <= MostDigits && text.All(letter => char.IsAsciiDigit(letter) || letter is '+' or ' ' or '.' or '-' or '(' or ')'))
                return text;
            Add(field, $"Số điện thoại có {FewestDigits} đến {MostDigits} chữ số", $"A phone number has {FewestDigits} to {MostDigits} digits");
            return null;
        }

        public string? Email(string field, string? typed)
        {
            if (Line(field, typed, LongestEmail) is not { } text)
                return null;
            if (MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal))
                return text;
            Add(field, "E-mail có dạng ten@noi.vn", "An e-mail address looks like name@place.vn");
            return null;
        }

        // Composed letters, no control characters: what is kept can be searched, shown and exported as it stands
        private static string Clean(string? typed, bool keepLines)
        {
            var text = new StringBuilder();
            foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
            {
                if (rune.Value == '\n' && keepLines)
                    text.Append('\n');
                else if (Rune.IsControl(rune))
                    text.Append(' ');
                else if (rune != Rune.ReplacementChar)
                    text.Append(rune.ToString());
            }

            return text.ToString().Normalize(NormalizationForm.FormC).Trim();
        }
    }
}
