using System.Net;
using Ocop.Commerce.Orders;
using Ocop.Testing;

namespace Ocop.Web.Tests.Commerce;

/// <summary>What an attacker sends gets a refusal that a person can read, and moves nothing.</summary>
public sealed class HostileTests(ShopSites sites)
{
    public static TheoryData<string> Quantities => new(
        "-1", "0", "0.5", "1e3", "1000000000", "99999999999999999999", "2147483648", "", " ", "abc", "+1", "1,5", "٣", "1;DROP TABLE Orders", "\0", new string('9', 20_000));

    public static TheoryData<string> Texts => new(
        "", "<script>alert(1)</script>", "'; DROP TABLE \"Orders\"; --", "{{7*7}}${7*7}", "=cmd|' /C calc'!A0", "\u202egnp.exe", "a\0b",
        "\ufdfa\ufdfa\ufdfa", "🌾🌾🌾", new string('ế', 100_000), "%00%0d%0aSet-Cookie: a=b", "\r\nBcc: all@example.vn", "..\\..\\etc\\passwd", "\ud83c");

    [Theory, MemberData(nameof(Quantities))]
    public async Task A_quantity_that_is_none_changes_no_cart(string quantity)
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var pack = await site.NewPackAsync(50);
        var buyer = site.NewBuyer();

        ShouldBeRefused(await buyer.AddAsync(pack, quantity));
        (await buyer.ReadAsync("/gio-hang")).QuerySelector(".line").ShouldBeNull();

        await buyer.AddAsync(pack, "2");
        var form = BuyerClient.FormOf(await buyer.ReadAsync("/gio-hang"), "/gio-hang");
        form[$"q-{pack}"] = quantity;
        using var updated = await buyer.PostAsync("/gio-hang", form.Select(field => (field.Key, field.Value)));
        ((int)updated.StatusCode).ShouldBeLessThan(500);
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task Text_of_any_kind_in_any_field_is_kept_as_text_or_refused(string text)
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var buyer = site.NewBuyer();
        await buyer.AddAsync(await site.NewPackAsync(50));
        var good = await buyer.FillCheckoutAsync();
        foreach (var field in new[] { "Form.Phone", "Form.Province", "Form.Commune" })
        {
            using var answer = await buyer.OrderAsync(new Dictionary<string, string>(good) { [field] = text });
            ShouldBeRefused(answer);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");
        }

        foreach (var field in new[] { "Form.Name", "Form.Street", "Form.Email", "Form.Note", "Form.OldPlace", "Form.Key", "Form.Version", "Form.Total", "Form.Stamp" })
        {
            using var answer = await buyer.OrderAsync(new Dictionary<string, string>(good) { [field] = text });
            ((int)answer.StatusCode).ShouldBeLessThan(500, field);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");
        }

        using var lookup = await LookUpAsync(site.NewBuyer(), text, text);
        ShouldBeRefused(lookup);
    }

    [Theory]
    [InlineData("Form.Total", "1")]
    [InlineData("Form.Total", "-1")]
    [InlineData("Form.Total", "9223372036854775807")]
    [InlineData("Form.Total", "9223372036854775808")]
    [InlineData("Form.Version", "2147483648")]
    [InlineData("Form.Version", "99")]
    [InlineData("Form.Stamp", "0")]
    [InlineData("Form.Key", "not a key")]
    public async Task A_total_of_ones_own_making_orders_nothing(string field, string value)
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var buyer = site.NewBuyer();
        await buyer.AddAsync(await site.NewPackAsync(50));
        var form = await buyer.FillCheckoutAsync();
        form[field] = value;
        (form["price"], form["discount"], form["Form.Price"]) = ("1", "99", "1"); // nobody asked for these

        ShouldBeRefused(await buyer.OrderAsync(form));

        (await buyer.ReadAsync("/gio-hang")).QuerySelector(".line").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_field_sent_twice_is_refused()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var pack = await site.NewPackAsync(50);
        var buyer = site.NewBuyer();
        ShouldBeRefused(await buyer.PostAsync("/gio-hang/them", ("offer", pack.ToString()), ("quantity", "1"), ("quantity", "20")));
        await buyer.AddAsync(pack);
        var form = await buyer.FillCheckoutAsync();

        ShouldBeRefused(await buyer.PostAsync("/dat-hang", form.Select(field => (field.Key, field.Value)).Append(("Form.Total", "1"))));
    }

    [Fact]
    public async Task A_form_without_its_token_or_from_another_site_is_refused()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var pack = await site.NewPackAsync(50);
        var buyer = site.NewBuyer();
        await buyer.AddAsync(pack);
        var form = await buyer.FillCheckoutAsync();
        form.Remove("__RequestVerificationToken");
        ShouldBeRefused(await buyer.OrderAsync(form));

        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/gio-hang/them")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("offer", pack.ToString())]),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        ShouldBeRefused(await client.SendAsync(request));
    }

    [Fact]
    public async Task An_order_is_nobodys_business_but_its_buyers()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var pack = await site.NewPackAsync(50);
        var (mine, other) = (site.NewBuyer(), site.NewBuyer());
        var (myOrder, otherOrder) = (await mine.BuyAsync(pack), await other.BuyAsync(pack));

        (await mine.GetAsync(otherOrder)).Headers.Location!.OriginalString.ShouldBe("/don-hang");
        (await mine.GetAsync($"{otherOrder}?t={new string('A', 22)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await mine.GetAsync("/don-hang/OC-0000-0000-0000?t=x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var form = BuyerClient.FormOf(await mine.ReadAsync(myOrder), "handler=Cancel");
        (await mine.PostAsync(otherOrder + "?handler=Cancel", form.Select(field => (field.Key, field.Value)))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.ReadAsync(otherOrder)).QuerySelector("h1")!.TextContent.ShouldStartWith("Đã nhận đơn");
    }

    [Fact]
    public async Task A_wrong_number_and_a_wrong_phone_get_the_same_answer()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var number = (await site.NewBuyer().BuyAsync(await site.NewPackAsync(5)))["/don-hang/".Length..];
        async Task<string> AnswerAsync(string askedNumber, string phone)
        {
            using var answer = await LookUpAsync(site.NewBuyer(), askedNumber, phone);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return (await BuyerClient.ParseAsync(answer)).QuerySelector(".error-summary")!.TextContent;
        }

        (await AnswerAsync(number, "0901 234 568")).ShouldBe(await AnswerAsync(OrderNumber.New(), BuyerClient.Phone));

        using var found = await LookUpAsync(site.NewBuyer(), number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), BuyerClient.Phone);
        found.Headers.Location!.OriginalString.ShouldBe("/don-hang/" + number);
    }

    [Fact]
    public async Task Guessing_orders_is_slowed_down()
    {
        await using var site = await ShopSite.StartAsync(DatabaseKind.Sqlite, limitsRates: true);
        var buyer = site.NewBuyer();
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries < 11; tries++)
            answers.Add((await LookUpAsync(buyer, OrderNumber.New(), BuyerClient.Phone)).StatusCode);

        answers.Take(10).ShouldAllBe(status => status == HttpStatusCode.UnprocessableEntity);
        answers[10].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("/gio-hang")]
    [InlineData("/dat-hang")]
    [InlineData("/don-hang")]
    public async Task Pages_about_a_buyer_are_kept_by_nobody(string path)
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        using var answer = await site.NewBuyer().GetAsync(path);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        (await BuyerClient.ParseAsync(answer)).QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
    }

    private static async Task<HttpResponseMessage> LookUpAsync(BuyerClient buyer, string number, string phone)
    {
        var form = BuyerClient.FormOf(await buyer.ReadAsync("/don-hang"), "/don-hang/tim");
        (form["Number"], form["Phone"]) = (number, phone);
        return await buyer.PostAsync("/don-hang/tim", form.Select(field => (field.Key, field.Value)));
    }

    private static void ShouldBeRefused(HttpResponseMessage answer) => ((int)answer.StatusCode).ShouldBeInRange(400, 499);
}
