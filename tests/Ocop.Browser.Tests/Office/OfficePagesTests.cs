using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Office;

/// <summary>What a browser must not notice on any page of the office: on a phone and on a desk, by day and by night, in both languages.</summary>
[Collection(TakingBack.Collection)]
public sealed class OfficePagesTests(Shop shop) : Browsing(shop)
{
    private static readonly string[] Fixed =
    [
        "/office", "/office/giay", "/office/giay?trang-thai=het-han&xep=-het", "/office/giay?q=khong-co-gi", "/office/giay/moi", "/office/san-pham",
        "/office/san-pham/moi", "/office/chu-the", "/office/chu-the/moi", "/office/do-phu", "/office/phan-anh", "/office/bao-cao", "/office/bao-cao/moi?ky=nam&nam=2026&tinh=38",
        "/office/nhap", "/office/khop", "/office/nhat-ky", "/office/tai-khoan", "/office/tai-khoan/moi",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task Axe_finds_no_violation_and_the_console_stays_empty(string language)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        await visit.SignInAsync("Admin");
        var inspection = new Inspection(visit.Page);
        foreach (var path in await EveryPathAsync(visit))
        {
            await visit.OpenAsync(language + path);
            await inspection.LookAsync(path);
        }

        inspection.Found.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_slides_sideways_on_the_smallest_phone_and_our_policy_is_kept()
    {
        var visit = await VisitAsync(Look.SmallPhone);
        await visit.SignInAsync("Admin");
        foreach (var path in await EveryPathAsync(visit))
        {
            await visit.OpenAsync(path);
            (await visit.ScrollsSidewaysAsync()).ShouldBeFalse(path);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_a_list_is_filtered_sorted_and_its_columns_chosen()
    {
        var visit = await VisitAsync(Look.Phone with { JavaScript = false });
        await visit.SignInAsync();
        await visit.OpenAsync("/office/giay");

        await visit.Page.SelectOptionAsync("select[name=sao]", "4");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lọc", Exact = true }).ClickAsync();
        visit.Page.Url.ShouldContain("sao=4");
        await visit.Page.Locator(".list-columns > summary").ClickAsync();
        await visit.Page.Locator(".list-columns input[value=nam]").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ cột này" }).ClickAsync();

        visit.Page.Url.ShouldContain("sao=4");
        await Assertions.Expect(visit.Page.Locator("td[data-label='Năm công nhận']").First).ToBeVisibleAsync();
    }

    private static async Task<IReadOnlyList<string>> EveryPathAsync(Visit visit)
    {
        var certificate = await visit.FirstRowAsync("/office/giay?trang-thai=con-han");
        var product = await visit.FirstRowAsync("/office/san-pham?giay=co");
        var producer = await visit.FirstRowAsync("/office/chu-the");
        return
        [
            .. Fixed, certificate, $"{certificate}/sua", $"{certificate}/thay", $"{certificate}/gia-han", $"{certificate}/thu-hoi",
            product, $"{product}/sua", $"/office/giay/moi?san-pham={product.Split('/')[^1]}", producer, $"{producer}/sua",
        ];
    }
}
