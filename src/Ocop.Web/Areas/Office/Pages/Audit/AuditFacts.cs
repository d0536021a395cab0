using System.Globalization;
using System.Text.Json;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Misuse;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Register.Feed;
using Ocop.Catalog.Register.Matching;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Areas.Office.Pages.Matching;
using Ocop.Web.Areas.Office.Pages.Sync;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;
using Ocop.Web.Pages.Misuse;

namespace Ocop.Web.Areas.Office.Pages.Audit;

/// <summary>One side of an audited change in the words of the page: "Sao: 3 sao; Hiệu lực đến hết: 30/6/2028".</summary>
public static class AuditFacts
{
    /// <summary>What a side says; where there are two, only what reads otherwise on the other.</summary>
    /// <param name="json">This side; null when there was nothing.</param>
    /// <param name="other">The other side, if there is one.</param>
    /// <param name="t">The language of the page.</param>
    public static string? Text(string? json, string? other, Lang t)
    {
        if (json is null)
            return null;
        using var facts = JsonDocument.Parse(json);
        using var others = JsonDocument.Parse(other ?? "null");
        return string.Join("; ", Said(facts.RootElement, others.RootElement).Select(fact => $"{FieldWords.Of(fact.Name, t)}: {Value(fact.Name, fact.Value, t)}"));
    }

    private static IEnumerable<JsonProperty> Said(JsonElement facts, JsonElement other) => facts.EnumerateObject()
        .Where(fact => !IsNothing(fact.Value))
        .Where(fact => other.ValueKind != JsonValueKind.Object || !other.TryGetProperty(fact.Name, out var there) || !JsonElement.DeepEquals(fact.Value, there));

    private static string Value(string field, JsonElement value, Lang t) => value.ValueKind switch
    {
        JsonValueKind.True => t["Có", "Yes"],
        JsonValueKind.False => t["Không", "No"],
        JsonValueKind.Number => Number(field, value.GetDecimal(), t),
        JsonValueKind.String => Words(field, value.GetString()!, t),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => Value(field, item, t))),
        _ => Whole(value, t),
    };

    private static string Number(string field, decimal number, Lang t) => field switch
    {
        "stars" => t[$"{number:0} sao", $"{number:0} stars"],
        "bytes" or "fileBytes" => t.Number((long)number),
        _ => number.ToString("0.##", t.Culture), // a year has no thousands
    };

    private static string Words(string field, string text, Lang t) => field switch
    {
        "edition" => Word<CriteriaEdition>(text, value => CertificateWords.Edition(value, t)),
        "issuerLevel" => Word<IssuerLevel>(text, value => FactWords.Level(value, t)),
        "ground" => Word<WithdrawalGround>(text, value => CertificateWords.Ground(value, t)),
        "kind" => Word<ProducerKind>(text, value => ProducerWords.Kind(value, t)),
        "state" => Word<MisuseState>(text, value => MisuseWords.State(value, t)),
        "outcome" => Word<MisuseOutcome>(text, value => MisuseWords.Outcome(value, t)),
        "decision" => Word<MatchDecision>(text, value => MatchWords.Decision(value, t)),
        "rights" => string.Join("; ", text.Split(", ").Select(right => Word<FeedRights>(right, value => value == FeedRights.None ? t["Không gì", "Nothing"] : SyncWords.Of(value, t)))),
        "schedule" => SyncWords.Schedule(text, t),
        "role" => RoleWords.Of(text, t),
        "proof" => Word<Proof>(text, value => ProofOf(value, t)),
        "by" => Enum.TryParse<LinkPurpose>(text, out var purpose) ? LinkOf(purpose, t) : t["Chủ tài khoản", "The owner"],
        "what" => text == "code" ? t["mã", "code"] : t["mật khẩu", "password"],
        _ => Moment(text, t) ?? text,
    };

    // What one fact is made of: a text of two languages, an id, or facts of its own
    private static string Whole(JsonElement value, Lang t)
    {
        if (value.TryGetProperty("vi", out var vi))
            return t.IsEnglish && value.TryGetProperty("en", out var en) && !IsNothing(en) ? en.GetString()! : vi.GetString()!;
        return value.TryGetProperty("value", out var id)
            ? id.ToString()
            : "(" + string.Join(", ", Said(value, default).Select(fact => $"{FieldWords.Of(fact.Name, t)}: {Value(fact.Name, fact.Value, t)}")) + ")";
    }

    private static bool IsNothing(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.EnumerateObject().All(part => IsNothing(part.Value)),
        _ => false,
    };

    private static string Word<T>(string text, Func<T, string> words)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? words(value) : text;

    private static string? Moment(string text, Lang t) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? t.Date(day)
        : text.Length > 18 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? t.Time(instant)
        : null;

    private static string ProofOf(Proof proof, Lang t) => proof switch
    {
        Proof.Password => t["mật khẩu", "password"],
        Proof.PasswordAndCode => t["mật khẩu và mã", "password and code"],
        Proof.Passkey => t["khóa đăng nhập", "passkey"],
        Proof.Demo => t["nút minh họa", "demonstration button"],
        _ => t["chờ mã", "code awaited"],
    };

    private static string LinkOf(LinkPurpose purpose, Lang t) => purpose switch
    {
        LinkPurpose.Invitation => t["thư mời", "invitation"],
        LinkPurpose.PasswordReset => t["liên kết đặt lại", "reset link"],
        _ => t["xác nhận e-mail", "e-mail confirmation"],
    };
}
