using System.Reflection;
using System.Text.RegularExpressions;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Import;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Pages.Audit;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Language;

namespace Ocop.Web.Tests.Office;

public sealed partial class AuditWordsTests
{
    private static readonly Type[] Audited =
    [
        typeof(CertificateFacts), typeof(Withdrawal), typeof(ProductFacts), typeof(Ocop.Catalog.Products.PlaceAtRecognition), typeof(ProducerFacts),
        typeof(DecisionScan), typeof(ImportTally), typeof(RegisterApplied),
    ];

    /// <summary>The records above, and every object written in place in a file that audits.</summary>
    public static TheoryData<string> Fields => [.. Audited.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(property => property.Name)
        .Concat(AuditingSources().SelectMany(source => Anonymous().Matches(source)).SelectMany(match => match.Groups[1].Value.Split(',')).Select(NameOf))
        .Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Acts => [.. typeof(AccountActs).GetFields().Select(field => (string)field.GetRawConstantValue()!)
        .Where(act => act.Contains('.', StringComparison.Ordinal))
        .Concat(Sources().SelectMany(source => Act().Matches(source)).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_audited_field_has_words_in_both_languages(string field)
    {
        var (vi, en) = (FieldWords.Of(field, Lang.For(false)), FieldWords.Of(field, Lang.For(true)));

        FieldWords.Has(field).ShouldBeTrue($"{field} stands in the audit without words");
        vi.ShouldNotBeNullOrWhiteSpace();
        en.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_and_its_kind_has_words_in_both_languages(string act)
    {
        foreach (var t in new[] { Lang.For(false), Lang.For(true) })
        {
            AuditWords.Act(act, t).ShouldNotBe(act);
            AuditWords.Kind(act.Split('.')[0], t).ShouldNotBe(act.Split('.')[0]);
        }
    }

    [Fact]
    public void The_sources_do_audit() => Fields.Count.ShouldBeGreaterThan(60);

    [Fact]
    public void A_change_shows_what_changed_in_the_words_of_the_page()
    {
        var before = FactsJson.Write(new CertificateFacts
        {
            Stars = 3,
            Score = 61.5m,
            DecidedYear = 2025,
            DecidedOn = new DateOnly(2025, 6, 30),
            ValidFrom = new DateOnly(2025, 6, 30),
            ValidUntil = new DateOnly(2028, 6, 30),
            Edition = CriteriaEdition.Decision26Of2026,
            Round = new LocalText("Đợt 1", "Round 1"),
        });
        var after = FactsJson.Write(FactsJson.Read<CertificateFacts>(before) with
        {
            Stars = 4,
            Score = 71m,
            Round = new LocalText("Đợt 2", "Round 2"),
            Withdrawal = new Withdrawal { On = new DateOnly(2026, 11, 22), Ground = WithdrawalGround.MisuseOfMark },
        });

        AuditFacts.Text(before, after, Lang.For(false)).ShouldBe("Sao: 3 sao; Điểm: 61,5; Đợt: Đợt 1");
        AuditFacts.Text(after, before, Lang.For(true))!.ShouldStartWith("Stars: 4 stars; Score: 71; Round: Round 2; Withdrawn: (From: 22 November 2026, Ground: ");
        AuditFacts.Text(before, null, Lang.For(false))!.ShouldContain("Hiệu lực đến hết: 30/6/2028");
        AuditFacts.Text(null, after, Lang.For(false)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"isDisabled":true}""", "Bị khóa: Có", "Disabled: Yes")]
    [InlineData("""{"role":"Officer"}""", "Vai: Cán bộ chương trình", "Role: Officer")]
    [InlineData("""{"state":"Closed","outcome":"Stopped","assignedName":null}""", "Tình trạng: Đã xong; Kết quả: Đúng là dùng sai, đã dừng", "State: Closed; Outcome: It was misuse and was stopped")]
    [InlineData("""{"places":["15","38"],"signed":false}""", "Các nơi: 15, 38; Có ký: Không", "Places: 15, 38; Signed: No")]
    [InlineData("""{"producerId":{"value":"0197a000-0000-7000-8000-000000000001"}}""", "Mã chủ thể: 0197a000-0000-7000-8000-000000000001", "Producer id: 0197a000-0000-7000-8000-000000000001")]
    [InlineData("""{"pausedAt":"2026-11-22T02:00:00+00:00"}""", "Tạm dừng lúc: 9:00, 22/11/2026", "Paused at: 22 November 2026, 9:00")]
    [InlineData("""{"name":"O'Hara 2026-1","bytes":1234567}""", "Tên: O'Hara 2026-1; Cỡ tệp (byte): 1.234.567", "Name: O'Hara 2026-1; Size (bytes): 1,234,567")]
    public void Values_read_as_on_other_pages(string json, string vi, string en)
    {
        AuditFacts.Text(json, null, Lang.For(false)).ShouldBe(vi);
        AuditFacts.Text(json, null, Lang.For(true)).ShouldBe(en);
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(TestRun.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/CompiledModels/", StringComparison.Ordinal)).Select(File.ReadAllText);

    private static IEnumerable<string> AuditingSources() => Sources().Where(source => source.Contains(".Audit(", StringComparison.Ordinal));

    // "Signed = feed.Secret is not null" and "row.AssignedName" alike
    private static string NameOf(string member) => member.Split('=')[0].Trim().Split('.')[^1];

    // Not "row => new { … }", which is a query
    [GeneratedRegex(@"(?<!\w =>\s*)\bnew\s*\{([^{}]*)\}")]
    private static partial Regex Anonymous();

    [GeneratedRegex("\"((?:certificate|product|producer|decision|match|register|import|feed|subscriber|report|misuse)\\.(?:[a-z-]*ed|withdrawn|undone|looking|reset))\"")]
    private static partial Regex Act();
}
