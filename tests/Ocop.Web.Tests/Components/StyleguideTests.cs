using AngleSharp.Dom;
using Ocop.Catalog.Certification;
using Ocop.Web.Components.Stars;
using Ocop.Web.Language;

namespace Ocop.Web.Tests.Components;

/// <summary>Each component as the style guide shows it.</summary>
public sealed class StyleguideTests(FrontEndSite site)
{
    [Fact]
    public async Task Stars_are_whole_and_three_to_five_and_end_with_a_date()
    {
        var stars = (await site.ReadAsync("/styleguide")).QuerySelectorAll("#sao .stars");

        stars.Select(line => line.QuerySelectorAll("svg").Length).ShouldBe([3, 4, 5]);
        stars.ShouldAllBe(line => line.TextContent.EndsWith("đến 30/6/2028", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_certificate_in_force_there_are_words_and_no_star()
    {
        var lines = (await site.ReadAsync("/styleguide")).QuerySelectorAll("#sao .no-stars");

        lines.Select(line => line.TextContent).ShouldBe(["Giấy chứng nhận đã hết hạn", "Giấy chứng nhận đã bị thu hồi", "Sản phẩm địa phương"]);
        lines.SelectMany(line => line.QuerySelectorAll("svg")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_badge_says_until_when_in_both_languages()
    {
        var vi = (await site.ReadAsync("/styleguide")).QuerySelectorAll(".badge").Select(badge => badge.TextContent).ToList();
        var en = (await site.ReadAsync("/en/styleguide")).QuerySelectorAll(".badge").Select(badge => badge.TextContent).ToList();

        vi[0].ShouldBe("OCOP 3 saoCòn hiệu lực đến 30/6/2028");
        en[0].ShouldBe("OCOP 3 starsValid until 30 June 2028");
        vi[3].ShouldContain("Ngày chính xác chưa có trong dữ liệu");
    }

    [Fact]
    public void Every_status_has_its_word_in_both_languages()
    {
        foreach (var status in Enum.GetValues<CertificateStatus>())
        {
            StatusWords.Word(status, new Lang()).ShouldNotBe(StatusWords.Word(status, new Lang { IsEnglish = true }));
            (StatusWords.Tone(status) is "good" or "note" || !status.IsInForce() || status == CertificateStatus.Expiring).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Money_and_unit_price_are_written_out()
    {
        var text = (await site.ReadAsync("/styleguide")).QuerySelector("#chu .num")!.TextContent;

        text.ShouldContain("1.250.000\u00a0₫");
        text.ShouldContain("130.000\u00a0₫/kg");
    }

    [Fact]
    public async Task A_field_ties_label_hint_error_and_input_together()
    {
        var page = await site.ReadAsync("/styleguide");
        var (email, phone) = (page.GetElementById("Form_Email")!, page.GetElementById("Form_Phone")!);

        page.QuerySelector("label[for=Form_Email]").ShouldNotBeNull();
        page.GetElementById(email.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Để nhận đường dẫn theo dõi đơn.");
        email.HasAttribute("aria-invalid").ShouldBeFalse();
        phone.GetAttribute("aria-invalid").ShouldBe("true");
        phone.GetAttribute("value").ShouldBe("090 123 456");
        page.GetElementById(phone.GetAttribute("aria-describedby")!)!.TextContent.ShouldContain("10 chữ số");
        page.QuerySelectorAll("#Form_Province option[selected]").Single().TextContent.ShouldBe("Tỉnh Lào Cai");
    }

    [Fact]
    public async Task The_error_summary_links_to_the_field()
    {
        var page = await site.ReadAsync("/styleguide");
        var link = page.QuerySelectorAll(".error-summary a").Single();

        page.QuerySelector(link.GetAttribute("href")!)!.Id.ShouldBe("Form_Phone");
        page.QuerySelector(".error-summary")!.GetAttribute("tabindex").ShouldBe("-1");
    }

    [Fact]
    public async Task A_card_is_one_link_and_a_hostile_name_stays_text()
    {
        var cards = (await site.ReadAsync("/styleguide")).QuerySelectorAll("#the .card:not([aria-busy])");

        cards.ShouldAllBe(card => card.QuerySelectorAll("a").Length == 1);
        cards[3].QuerySelector("h3")!.TextContent.ShouldContain("<script>alert(1)</script>");
        cards[3].QuerySelectorAll("script").ShouldBeEmpty();
        cards[2].TextContent.ShouldContain("Hết hàng");
    }

    [Fact]
    public async Task The_pager_marks_where_one_is_and_leaves_gaps()
    {
        var pages = (await site.ReadAsync("/styleguide")).QuerySelectorAll(".pager ol li");

        pages.Select(page => page.TextContent.Replace("Trang", "", StringComparison.Ordinal).Trim()).ShouldBe(["1", "…", "4", "5", "6", "7", "8", "…", "12"]);
        pages.Single(page => page.QuerySelector("[aria-current=page]") is not null).TextContent.Trim().ShouldEndWith("6");
    }

    [Fact]
    public async Task Every_id_stands_once_and_every_described_by_leads_somewhere()
    {
        var page = await site.ReadAsync("/styleguide");

        page.All.Where(element => element.Id is { Length: > 0 }).GroupBy(element => element.Id).Where(ids => ids.Count() > 1).ShouldBeEmpty();
        page.QuerySelectorAll("[aria-describedby]").SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' '))
            .Where(id => page.GetElementById(id) is null).ShouldBeEmpty();
    }
}
