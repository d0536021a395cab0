using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Ocop.Commerce;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Stock;
using Microsoft.EntityFrameworkCore;
using Ocop.Testing;

namespace Ocop.Web.Tests.Commerce;

public sealed partial class BuyingTests(ShopSites sites)
{
    [Theory, EveryDatabase]
    public async Task A_guest_orders_and_follows_the_order_by_the_link_of_the_mail(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var buyer = site.NewBuyer();
        var email = $"{Guid.NewGuid():N}@example.vn";

        var address = await buyer.BuyAsync(await site.NewPackAsync(5), email);

        var page = await buyer.ReadAsync(address);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Đã nhận đơn, chờ gọi xác nhận");
        page.Body!.TextContent.ShouldNotContain("901234567");
        var link = new Uri(LinkPattern().Match(await MailTextAsync(site, email)).Value).PathAndQuery;
        var elsewhere = site.NewBuyer();
        using var opened = await elsewhere.GetAsync(link);
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        opened.Headers.Location!.OriginalString.ShouldBe(address);
        (await elsewhere.ReadAsync(address)).QuerySelector("h1")!.TextContent.ShouldStartWith("Đã nhận đơn");
        Directory.GetFiles(site.MailFolder).Count(file => File.ReadAllText(file).Contains(email, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Fifty_browsers_share_ten_jars(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var jar = await site.NewPackAsync(10);
        var forms = new List<(BuyerClient Buyer, Dictionary<string, string> Form)>();
        for (var number = 0; number < 50; number++)
        {
            var buyer = site.NewBuyer();
            (await buyer.AddAsync(jar)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            forms.Add((buyer, await buyer.FillCheckoutAsync()));
        }

        var answers = await Task.WhenAll(forms.Select(pair => Task.Run(() => pair.Buyer.OrderAsync(pair.Form))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(10);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(40);
        var stock = await site.UseAsync<CommerceDbContext, StockItem>(db => db.StockItems.SingleAsync(item => item.OfferId == jar));
        (stock.OnHand, stock.Reserved).ShouldBe((10, 10));
        await site.LedgerShouldBalanceAsync();
    }

    [Theory, EveryDatabase]
    public async Task Pressing_the_button_twenty_times_makes_one_order(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var pack = await site.NewPackAsync(50);
        var buyer = site.NewBuyer();
        await buyer.AddAsync(pack, "2");
        var form = await buyer.FillCheckoutAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => buyer.OrderAsync(form))));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.SeeOther);
        answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct().ShouldHaveSingleItem();
        (await site.UseAsync<CommerceDbContext, int>(db => db.StockItems.Where(item => item.OfferId == pack).Select(item => item.Reserved).SingleAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_cart_changed_in_a_second_tab_is_shown_again_before_it_is_ordered()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var pack = await site.NewPackAsync(50);
        var buyer = site.NewBuyer();
        await buyer.AddAsync(pack);
        var form = await buyer.FillCheckoutAsync();
        await buyer.AddAsync(pack, "7");
        var before = await site.OrdersAsync();

        using var answer = await buyer.OrderAsync(form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await BuyerClient.ParseAsync(answer);
        page.QuerySelector("#tom-tat")!.TextContent.ShouldContain("× 7".Replace(' ', '\u00a0'));
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.QuerySelector("#Form_Name")!).Value.ShouldBe("Trần Thu Hà");
        (await site.OrdersAsync()).ShouldBe(before);
        var again = BuyerClient.FormOf(page, "/dat-hang");
        again["do"] = "order";
        (await buyer.OrderAsync(again)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Freight_is_told_before_the_order_also_where_it_costs_more()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var buyer = site.NewBuyer();
        await buyer.AddAsync(await site.NewPackAsync(5));
        var form = await buyer.FillCheckoutAsync();
        form["Form.Province"] = "68";
        form["Form.Commune"] = "";
        form["do"] = "look";

        using var look = await buyer.OrderAsync(form);
        var page = await BuyerClient.ParseAsync(look);

        page.QuerySelector("#phi-gui dd")!.TextContent.ShouldContain("₫");
        page.QuerySelectorAll("#Form_Commune option").Length.ShouldBeGreaterThan(50);
        (await BuyerClient.ParseAsync(await buyer.OrderAsync(form))).QuerySelector("button[value=order]")!.TextContent.ShouldContain("₫");
    }

    [Fact]
    public async Task An_old_name_finds_the_commune_of_today()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var buyer = site.NewBuyer();
        await buyer.AddAsync(await site.NewPackAsync(5));
        var form = await buyer.FillCheckoutAsync();
        (form["Form.OldPlace"], form["do"]) = ("ta chai, bac ha", "find");

        var found = await BuyerClient.ParseAsync(await buyer.OrderAsync(form));
        var button = found.QuerySelector("#ten-cu button[name=pick]").ShouldNotBeNull();
        button.TextContent.ShouldBe("Xã Bắc Hà, Lào Cai");
        form["pick"] = button.GetAttribute("value")!;
        var picked = BuyerClient.FormOf(await BuyerClient.ParseAsync(await buyer.OrderAsync(form)), "/dat-hang");

        (picked["Form.Province"], picked["Form.Commune"]).ShouldBe(("15", "02839"));
        picked["Form.Street"].ShouldBe("Thôn Phú Vinh, cạnh cổng làng");
    }

    [Theory, EveryDatabase]
    public async Task A_buyer_cancels_and_the_goods_are_for_sale_again(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var pack = await site.NewPackAsync(1);
        var buyer = site.NewBuyer();
        var address = await buyer.BuyAsync(pack);
        (await site.NewBuyer().AddAsync(pack)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var form = BuyerClient.FormOf(await buyer.ReadAsync(address), "handler=Cancel");

        using var cancelled = await buyer.PostAsync(address + "?handler=Cancel", form.Select(field => (field.Key, field.Value)));

        cancelled.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await buyer.ReadAsync(address)).QuerySelector("h1")!.TextContent.ShouldBe("Đơn đã hủy");
        (await site.NewBuyer().AddAsync(pack)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await site.LedgerShouldBalanceAsync();
    }

    [Fact]
    public async Task An_order_in_English_stays_in_English()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var buyer = site.NewBuyer("/en");
        var email = $"{Guid.NewGuid():N}@example.com";

        var address = await buyer.BuyAsync(await site.NewPackAsync(5), email);

        address.ShouldStartWith("/en/don-hang/OC-");
        (await buyer.ReadAsync(address["/en".Length..])).QuerySelector("h1")!.TextContent.ShouldBe("Order received, waiting for our call");
        (await MailTextAsync(site, email)).ShouldContain("Dear Trần Thu Hà,");
    }

    private static async Task<string> MailTextAsync(ShopSite site, string email)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (Directory.Exists(site.MailFolder))
            {
                foreach (var file in Directory.GetFiles(site.MailFolder, "*.eml"))
                {
                    var mail = await File.ReadAllTextAsync(file);
                    if (mail.Contains($"To: <{email}>", StringComparison.Ordinal))
                        return Encoding.UTF8.GetString(Convert.FromBase64String(TextPattern().Match(mail).Groups[1].Value));
                }
            }

            await Task.Delay(100);
        }

        throw new ShouldAssertException($"No mail to {email} within ten seconds.");
    }

    [GeneratedRegex("https?://\\S+/don-hang/\\S+")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("text/plain.*?\r\n\r\n(.*?)--ocop", RegexOptions.Singleline)]
    private static partial Regex TextPattern();
}
