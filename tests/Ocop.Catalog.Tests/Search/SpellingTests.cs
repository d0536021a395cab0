using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Tests.Search;

public class SpellingTests
{
    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuý", "thúy")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("qủa", "quả")]
    [InlineData("HOÀ", "hòa")]
    [InlineData("mỳ", "mì")]
    [InlineData("lý", "lí")]
    [InlineData("quý", "quí")]
    [InlineData("Ðông", "đông")]
    [InlineData("ｓｔ２５", "st25")]
    [InlineData("teas", "tea")]
    [InlineData("candies", "candy")]
    public void Spellings_of_one_word_are_one(string one, string other) => Exact(one).ShouldBe(Exact(other));

    [Theory]
    [InlineData("chè", "chế")]
    [InlineData("dừa", "dứa")]
    [InlineData("bơ", "bò")]
    [InlineData("thúy", "thúi")]
    [InlineData("tay", "tai")]
    [InlineData("đa", "da")]
    public void Other_words_stay_other_words(string one, string other) => Exact(one).ShouldNotBe(Exact(other));

    [Theory]
    [InlineData("Đặc sản", "dac san")]
    [InlineData("Ướp Ểnh ương", "uop enh uong")]
    [InlineData("Rượu nếp, cái-hoa/vàng!", "ruou nep cai hoa vang")]
    [InlineData("Gạo ST25 (5kg)", "gao st25 5kg")]
    [InlineData("Café", "cafe")]
    public void Folding_drops_marks_and_keeps_words(string text, string folded) =>
        string.Join(' ', Words.In(text).Select(word => word.Folded)).ShouldBe(folded);

    [Fact]
    public void Composed_and_decomposed_text_is_the_same()
    {
        const string name = "Mận Tam hoa sấy dẻo Bắc Hà, tương ớt Mường Khương";
        Words.In(name.Normalize(NormalizationForm.FormD)).ShouldBe(Words.In(name));
    }

    [Fact]
    public void Signs_nobody_sees_do_not_part_a_word()
    {
        Exact("m\u200dật").ShouldBe(Exact("mật"));
        Words.In("mật\u200bong").Count.ShouldBe(2);
        Words.In("\u202emật\u202c ong").Select(word => word.Folded).ShouldBe(["mat", "ong"]);
    }

    [Theory]
    [InlineData("mật")]
    [InlineData("hòa")]
    [InlineData("bưởi")]
    [InlineData("thúy")]
    [InlineData("hoàn")]
    [InlineData("quả")]
    [InlineData("giò")]
    [InlineData("gì")]
    [InlineData("rượu")]
    [InlineData("khuyến")]
    [InlineData("ngoài")]
    [InlineData("chè")]
    [InlineData("mía")]
    [InlineData("đỏ")]
    public void A_kept_word_is_shown_as_people_write_it(string word) => ToneMarks.Show(Exact(word)).ShouldBe(word);

    [Theory]
    [InlineData("tưong", "tương", true)]
    [InlineData("tuong", "tương", true)]
    [InlineData("mât", "mật", true)]
    [InlineData("mắt", "mật", false)]
    [InlineData("mạt", "mật", true)]
    [InlineData("tương", "tường", true)]
    [InlineData("tướng", "tường", false)]
    public void Half_typed_marks_fit_only_words_that_have_them(string typed, string word, bool fits) =>
        Marks.Fits(Exact(typed), Exact(word)).ShouldBe(fits);

    [Theory]
    [InlineData("maatj", "mật")]
    [InlineData("nuwowcs", "nước")]
    [InlineData("nwowcs", "nước")]
    [InlineData("dduwowngf", "đường")]
    [InlineData("chef", "chè")]
    [InlineData("ma65t", "mật")]
    [InlineData("d9u7o7ng2", "đường")]
    [InlineData("ca2", "cà")]
    public void Keys_typed_with_the_keyboard_off_are_read(string keys, string word) =>
        Keyboard.Read(keys).Select(read => read.Exact).ShouldContain(Exact(word));

    [Theory]
    [InlineData("bpe", "bep", 1)]
    [InlineData("xahn", "xanh", 1)]
    [InlineData("otd", "ot", 1)]
    [InlineData("mat", "mat", 0)]
    [InlineData("mat", "moc", 2)]
    [InlineData("iphone", "phuong", 3)]
    public void Slips_are_counted_up_to_the_limit(string typed, string meant, int distance) =>
        Edits.Between(typed, meant, 2).ShouldBe(distance);

    [Fact]
    public void Spelling_a_spelling_changes_nothing() => Check.QuickThrowOnFailure(ForAnyText(text =>
        Words.In(text).Where(word => word.Exact.Length <= 40).All(word => // longer ones are cut
            Words.In(word.Exact) is [var exact] && exact.Exact == word.Exact && Words.In(word.Folded) is [var folded] && folded.Folded == word.Folded)));

    [Fact]
    public void A_folded_word_is_the_exact_one_without_marks() => Check.QuickThrowOnFailure(ForAnyText(text =>
        Words.In(text).All(word => Marks.Fold(word.Exact).Length == word.Folded.Length)));

    [Fact]
    public void Slips_count_the_same_both_ways() => Check.QuickThrowOnFailure(ForAnyText(text =>
    {
        var (left, right) = (text[..(text.Length / 2)], text[(text.Length / 2)..]);
        return Edits.Between(left, right, 2) == Edits.Between(right, left, 2);
    }));

    private static string Exact(string text) => Words.In(text)[0].Exact;

    /// <summary>Random strings, mixed with Vietnamese syllables and half of them decomposed.</summary>
    internal static Property ForAnyText(Func<string, bool> holds)
    {
        string[] pieces = ["mật", "ong", "Đắk", "hoà", "thuý", " ", "-", "ST25", "\u0301", "\ud83c", "🍯", "quý", "ớ", "teas", "\u200d", "\0"];
        var text =
            from parts in Gen.Elements(pieces).ListOf()
            from noise in ArbMap.Default.GeneratorFor<string>()
            from at in Gen.Choose(0, parts.Count)
            select string.Concat(parts.Take(at)) + noise + string.Concat(parts.Skip(at));
        return Prop.ForAll(text.ToArbitrary(), holds);
    }
}
