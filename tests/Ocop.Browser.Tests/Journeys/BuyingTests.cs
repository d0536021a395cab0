using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>From "man tam hoa" to a placed order, paid on delivery.</summary>
public sealed class BuyingTests(Shop shop) : Browsing(shop)
{
    private const string Product = "Mận Tam hoa sấy dẻo";

    public static TheoryData<string> Looks => new("phone", "desktop", "phone without JavaScript");

    [Theory, MemberData(nameof(Looks))]
    public async Task A_buyer_finds_a_speciality_and_orders_it(string look)
    {
        var visit = await VisitAsync(LookOf(look));
        var buyer = new BuyerSteps(visit.Page);

        await visit.OpenAsync("/");
        await buyer.SearchAsync("man tam hoa");
        await buyer.OpenProductAsync(Product);
        await Assertions.Expect(buyer.Heading).ToHaveTextAsync(Product);
        await buyer.PutIntoCartAsync();
        await buyer.OpenCartAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(Product);
        await buyer.GoToCheckoutAsync();
        await buyer.FillCheckoutAsync(LookOf(look).JavaScript);
        await buyer.PlaceOrderAsync();

        await OrderIsShownAsync(visit, Product);
    }

    [Fact]
    public async Task A_visitor_orders_in_English()
    {
        var visit = await VisitAsync(Look.Phone);
        var buyer = new BuyerSteps(visit.Page, english: true);

        await visit.OpenAsync("/en/");
        await buyer.SearchAsync("man tam hoa");
        await visit.Page.Locator("main a[href^='/en/san-pham/man-tam-hoa-say-deo']").First.ClickAsync();
        await buyer.PutIntoCartAsync();
        await buyer.OpenCartAsync();
        await buyer.GoToCheckoutAsync();
        await buyer.FillCheckoutAsync();
        await buyer.PlaceOrderAsync();

        visit.Page.Url.ShouldContain("/en/don-hang/");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slip_in_the_phone_number_is_named_beside_its_field_and_keeps_the_rest()
    {
        var visit = await VisitAsync(Look.Phone);
        var buyer = new BuyerSteps(visit.Page);
        await visit.OpenAsync("/san-pham/man-tam-hoa-say-deo");
        await buyer.PutIntoCartAsync();
        await visit.OpenAsync("/dat-hang");
        await buyer.FillCheckoutAsync();
        await buyer.Field("tel").FillAsync("090 123 456");

        await buyer.OrderButton.ClickAsync();

        await Assertions.Expect(buyer.Field("tel")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Page.Locator(".error-summary a[href^='#']").First).ToBeVisibleAsync();
        await Assertions.Expect(buyer.Field("street-address")).ToHaveValueAsync(BuyerSteps.Street);
    }

    private static async Task OrderIsShownAsync(Visit visit, string product)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(product);
        visit.Page.Url.ShouldNotContain("0912"); // no phone number in an address
        visit.Page.Url.ShouldNotContain("912345678");
        (await visit.ScrollsSidewaysAsync()).ShouldBeFalse();
        visit.Complaints.ShouldBeEmpty();
    }

    private static Look LookOf(string name) => name switch
    {
        "desktop" => Look.Desktop,
        "phone without JavaScript" => Look.Phone with { JavaScript = false },
        _ => Look.Phone,
    };
}
