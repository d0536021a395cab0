using Microsoft.Extensions.Logging.Abstractions;
using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Tests.Search;

public class SynonymTests
{
    [Fact]
    public void A_group_counts_in_every_direction_and_an_arrow_in_one()
    {
        var table = Parse("chè = trà # drinks\n\nhoney => mật ong\n");

        Others(table, "trà").ShouldBe(["chè"]);
        Others(table, "honey").ShouldBe(["mật ong"]);
        Others(table, "mật ong").ShouldBeEmpty();
    }

    [Fact]
    public void A_word_typed_with_marks_keeps_them()
    {
        var table = Parse("chè = trà");

        Others(table, "che").ShouldBe(["trà"]);
        Others(table, "chế").ShouldBeEmpty();
    }

    [Fact]
    public void The_longest_phrase_counts()
    {
        var table = Parse("nấm = mushroom\nnấm hương = đông cô");

        table.Find(Words.In("nấm hương khô"), 0, 1).Length.ShouldBe(2);
        Others(table, "nam huong").ShouldBe(["đông cô"]);
    }

    [Theory]
    [InlineData("chè")]
    [InlineData("chè = trà\nchè = ")]
    [InlineData("=> trà")]
    public void A_line_that_says_nothing_is_named(string text) =>
        Should.Throw<FormatException>(() => Parse(text)).Message.ShouldContain("line " + text.Split('\n').Length);

    [Fact]
    public void The_shipped_file_reads() =>
        Others(new SynonymSource(null, TimeProvider.System, NullLogger.Instance).Current, "lạp sườn").ShouldContain("lạp xưởng");

    [Fact]
    public void An_edited_file_is_read_again_and_a_broken_one_leaves_the_last_good_table()
    {
        var file = Path.GetTempFileName();
        var clock = new SteppingClock();
        var source = new SynonymSource(file, clock, NullLogger.Instance);
        Write(file, "chè = trà", 1);
        Others(source.Current, "chè").ShouldBe(["trà"]);

        Write(file, "chè = trà = tea", 2);
        clock.Step(TimeSpan.FromSeconds(10));
        Others(source.Current, "chè").ShouldBe(["trà", "tea"]);

        Write(file, "chè", 3);
        clock.Step(TimeSpan.FromSeconds(10));
        Others(source.Current, "chè").ShouldBe(["trà", "tea"]);
        File.Delete(file);
    }

    private static void Write(string file, string text, int minute)
    {
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, new DateTime(2026, 5, 1, 0, minute, 0, DateTimeKind.Utc));
    }

    private static SynonymTable Parse(string text) => SynonymTable.Parse(new StringReader(text));

    private static IEnumerable<string> Others(SynonymTable table, string text)
    {
        var words = Words.In(text);
        var (length, others) = table.Find(words, 0, 1);
        return length == words.Count ? others.Select(other => other.Display) : [];
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Step(TimeSpan time) => _ticks += time.Ticks;
    }
}
