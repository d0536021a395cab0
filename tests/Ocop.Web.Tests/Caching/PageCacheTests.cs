using Ocop.Catalog;
using Ocop.Testing;
using Ocop.Web.Caching;

namespace Ocop.Web.Tests.Caching;

public sealed class PageCacheTests
{
    private readonly MovableClock _clock = MovableClock.At(new DateOnly(2026, 11, 22));
    private readonly PageCache _cache;

    public PageCacheTests() => _cache = new PageCache(_clock);

    [Fact]
    public void A_page_is_found_until_one_of_its_tags_is_evicted()
    {
        _cache.Store("/a", Page("a", "product:1", "products"), _cache.Generation);
        _cache.Store("/b", Page("b", "product:2"), _cache.Generation);

        _cache.Evict(["product:1"]);

        _cache.Find("/a").ShouldBeNull();
        _cache.Find("/b").ShouldNotBeNull();
    }

    [Fact]
    public void A_page_rendered_across_an_eviction_is_not_kept()
    {
        var before = _cache.Generation;
        _cache.Evict(["product:1"]);

        _cache.Store("/a", Page("old", "product:1"), before);
        _cache.Store("/b", Page("other", "product:2"), before);

        _cache.Find("/a").ShouldBeNull();
        _cache.Find("/b").ShouldNotBeNull();
    }

    [Fact]
    public void Nothing_outlives_its_day()
    {
        _cache.Store("/a", Page("a", "products"), _cache.Generation);
        _clock.Advance(TimeSpan.FromHours(15));
        _cache.Find("/a").ShouldBeNull();
    }

    [Fact]
    public void Clearing_forgets_also_what_is_being_rendered()
    {
        var before = _cache.Generation;
        _cache.Clear();
        _cache.Store("/a", Page("a", "products"), before);
        _cache.Find("/a").ShouldBeNull();
    }

    [Fact]
    public void The_oldest_pages_leave_when_the_memory_is_used_up()
    {
        var body = new string('x', 1 << 20);
        for (var number = 0; number < 100; number++)
            _cache.Store($"/{number}", Page(body, "products"), _cache.Generation);

        _cache.Find("/0").ShouldBeNull();
        _cache.Find("/99").ShouldNotBeNull();
        _cache.Count.ShouldBeLessThan(70);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("identity", null)]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("gzip;q=0.000, BR;q=0.1", "br")]
    [InlineData("br ; q=0,gzip;q=0.0", null)]
    [InlineData("brunch, gzipped", null)]
    public void The_best_encoding_the_browser_takes_is_sent(string? accepted, string? expected) =>
        Page(new string('a', 5000), "products").For(accepted).Encoding.ShouldBe(expected);

    private static CachedPage Page(string body, params string[] tags) =>
        new(System.Text.Encoding.UTF8.GetBytes(body), "text/html", "\"1\"", VietnamCalendar.StartOf(new DateOnly(2026, 11, 23)), tags);
}
