using FsCheck;
using Ocop.Catalog.Search;
using static Ocop.Catalog.Tests.Search.TempIndex;

namespace Ocop.Catalog.Tests.Search;

public sealed class HostileTextTests : IDisposable
{
    private readonly TempIndex _temp = new();

    public static TheoryData<string> Texts =>
    [
        "\"", "\"\"\"", "'", "*", "a*", "^mật", "mật AND", "OR", "NOT mật", "NEAR(mật ong)", "name_x : mật", "{name_x} : mật", "(mật", "mật)",
        "mật + ong", "-mật", "\0", "mật\0ong", "\ud83c", "🍯🍯🍯", "\u202eong mật", "%", "_", "{\"match_all\":{}}", "*:*", "'; DROP TABLE documents; --",
        "<script>alert(1)</script>", "{{7*7}}", "\u0301\u0301\u0301", "ﷺ", "𐐀𐐁", "1e400", "\r\n\t",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_is_only_text(string text)
    {
        await _temp.WithAsync(Product("Mật ong rừng"), Product(text));

        await _temp.SearchAsync(text);
        await _temp.Index.SuggestAsync(text, 8, default);
        (await _temp.SearchAsync("mật ong rừng")).Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Random_text_never_fails()
    {
        await _temp.WithAsync(Product("Mật ong rừng"), Product("Gạo ST25"), Product("Đắk Lắk"));

        Check.QuickThrowOnFailure(SpellingTests.ForAnyText(text =>
            _temp.SearchAsync(text).IsCompletedSuccessfully && _temp.Index.SuggestAsync(text, 8, default).IsCompletedSuccessfully));
    }

    [Theory]
    [InlineData("mật ")]
    [InlineData("a")]
    [InlineData("x y ")]
    [InlineData("🍯")]
    public async Task A_very_long_text_is_cut(string piece)
    {
        await _temp.WithAsync(Product("Mật ong rừng"));
        var text = string.Concat(Enumerable.Repeat(piece, 50_000));

        await _temp.SearchAsync(text);
        await _temp.Index.SuggestAsync(text, 8, default);
    }

    [Fact]
    public async Task A_text_of_signs_finds_nothing_and_blank_text_finds_all()
    {
        await _temp.WithAsync(Product("Mật ong rừng"));

        (await _temp.SearchAsync("?!")).Total.ShouldBe(0);
        (await _temp.SearchAsync("  \t ")).Total.ShouldBe(1);
        (await _temp.SearchAsync("")).Total.ShouldBe(1);
    }

    [Theory]
    [InlineData(int.MinValue, 24)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(1, int.MinValue)]
    [InlineData(0, 0)]
    public async Task Impossible_pages_are_empty_or_the_first(int page, int size)
    {
        await _temp.WithAsync(Product("Mật ong rừng"));
        var filters = new SearchFilters { Sectors = [-1, 99, int.MaxValue], ProvinceCode = "'", ProducerKinds = ["x"] };

        (await _temp.Index.SearchAsync(new SearchQuery { Text = "mật", Page = page, PageSize = size }, default)).Total.ShouldBe(1);
        (await _temp.Index.SearchAsync(new SearchQuery { Page = page, PageSize = size, Filters = filters }, default)).Total.ShouldBe(0);
    }

    public void Dispose() => _temp.Dispose();
}
