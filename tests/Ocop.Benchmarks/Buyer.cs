using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ocop.Benchmarks;

/// <summary>A buyer without a browser: fills carts and checkout forms up to the last button, which wrk then presses.</summary>
internal sealed class Buyer(Uri site) : IDisposable
{
    private const string HaNoi = "01"; // its number in the official list of provinces

    private readonly HtmlParser _parser = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = site,
        DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" } },
    };

    /// <summary>Waits until a search finds something: after seeding, the index is built behind the first pages.</summary>
    public async Task WaitForIndexAsync()
    {
        while (!(await _client.GetStringAsync("/tim-kiem?q=mat+ong")).Contains("/san-pham/", StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(200));
    }

    /// <summary>The addresses of products that can be put into a cart, in the order of the listing.</summary>
    public async Task<IReadOnlyList<string>> ProductsAsync(int count)
    {
        var sellable = new List<string>();
        for (var number = 1; sellable.Count < count; number++)
        {
            var listing = (await OpenAsync($"/tim-kiem?con=1&trang={number}", "")).Page;
            var links = listing.QuerySelectorAll(".card a[href^='/san-pham/']").Select(link => link.GetAttribute("href")!).Distinct().Except(sellable).ToList();
            if (links.Count == 0) // past the last page the last one comes again
                break;
            foreach (var path in links)
                if ((await OpenAsync(path, "")).Page.QuerySelector("form[method='post' i] [name='quantity']") is not null)
                    sellable.Add(path);
        }

        return sellable;
    }

    /// <summary>The posts that put a product into a cart, 1 to <paramref name="most"/> pieces; those that the stock allows.</summary>
    public async Task<IReadOnlyList<string>> AddFormsAsync(string product, string cookie, int most)
    {
        var form = PageForm.With((await OpenAsync(product, cookie)).Page, "[name='quantity']");
        var accepted = new List<string>();
        for (var quantity = 1; quantity <= most; quantity++)
        {
            form.Fill("[name='quantity']", quantity.ToString(CultureInfo.InvariantCulture));
            using var answer = await SendAsync(form, cookie);
            if (answer.StatusCode == HttpStatusCode.SeeOther)
                accepted.Add($"{form.Action}\t{cookie}\t{form.Body}");
        }

        return accepted;
    }

    /// <summary>Puts one piece into a new cart and returns the cart's cookie.</summary>
    public async Task<string> NewCartAsync(string product)
    {
        var form = PageForm.With((await OpenAsync(product, "")).Page, "[name='quantity']");
        using var answer = await SendAsync(form, "");
        return CookiesOf(answer, "");
    }

    /// <summary>
    /// A cart with one piece and its checkout filled in and looked at once more: the post that places the order, or null
    /// when the checkout refuses it, for example because the last piece is in another order.
    /// </summary>
    public async Task<string?> OrderFormAsync(string product)
    {
        var (page, cookie) = await OpenAsync("/dat-hang", await NewCartAsync(product));
        var form = PageForm.With(page, "[autocomplete='tel']");
        form.Fill("[autocomplete='name']", "Trần Thu Hà");
        form.Fill("[autocomplete='tel']", "0912345678");
        form.Fill("[autocomplete='street-address']", "Thôn Phú Vinh, cạnh cổng làng");
        form.Fill("[autocomplete='address-level1']", HaNoi);
        form.Press("look");
        var withCommunes = PageForm.With(await PostAsync(form, cookie), "[autocomplete='tel']");
        withCommunes.Fill("[autocomplete='address-level2']", withCommunes.Choices("[autocomplete='address-level2']")[0]);
        withCommunes.Press("look");
        var review = await PostAsync(withCommunes, cookie);
        if (review.QuerySelector("button[value='order']:not([disabled])") is null)
            return null;
        var complete = PageForm.With(review, "[autocomplete='tel']");
        complete.TickAll();
        complete.Press("order");
        return $"{complete.Action}\t{cookie}\t{complete.Body}";
    }

    public void Dispose() => _client.Dispose();

    public static StringContent FormContent(string body) => new(body, null, "application/x-www-form-urlencoded");

    private static string CookiesOf(HttpResponseMessage answer, string known)
    {
        var given = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(cookie => cookie.Split(';')[0]) : [];
        return string.Join("; ", known.Split("; ", StringSplitOptions.RemoveEmptyEntries).Concat(given).DistinctBy(cookie => cookie.Split('=')[0]));
    }

    private async Task<IHtmlDocument> PostAsync(PageForm form, string cookie)
    {
        using var answer = (await SendAsync(form, cookie)).EnsureSuccessStatusCode();
        return await _parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(PageForm form, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action) { Content = FormContent(form.Body) };
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        return await _client.SendAsync(request);
    }

    private async Task<(IHtmlDocument Page, string Cookie)> OpenAsync(string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        using var answer = (await _client.SendAsync(request)).EnsureSuccessStatusCode();
        return (await _parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync()), CookiesOf(answer, cookie));
    }
}
