using Ocop.Catalog.Register.Feed;

namespace Ocop.Catalog.Tests.Register.Feed;

public sealed class VersionsTests
{
    private static readonly Guid Province = Guid.NewGuid();
    private static readonly Guid Commune = Guid.NewGuid();

    [Fact]
    public void A_state_covers_what_went_into_it()
    {
        var first = Versions.Of(Province, 10);
        var corrected = first.And(Versions.Of(Commune, 3));

        corrected.Covers(first).ShouldBeTrue();
        first.Covers(corrected).ShouldBeFalse();
        corrected.Covers(Versions.None).ShouldBeTrue();
        Versions.Of(Province, 11).Covers(corrected).ShouldBeFalse();
        Versions.Of(Province, 11).And(corrected).Covers(corrected).ShouldBeTrue();
    }

    [Fact]
    public void It_is_kept_as_text()
    {
        var both = Versions.Of(Province, 10).And(Versions.Of(Commune, 3));

        Versions.FromJson(both.ToJson()).Revisions.ShouldBe(both.Revisions, ignoreOrder: true);
    }

    [Fact]
    public void A_cursor_reads_back_and_nothing_else_does()
    {
        var cursor = new FeedCursor(Province, 1204);

        FeedCursor.Parse(cursor.ToString()).ShouldBe(cursor);
        foreach (var text in new[] { "", "x", "%%%", new string('A', 500), cursor + "AAAA", Convert.ToBase64String([1, 2, 3]) })
            FeedCursor.Parse(text).ShouldBeNull(text);
    }
}
