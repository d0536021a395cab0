using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ocop.Benchmarks;

/// <summary>A browser in which an officer of the demonstration has signed in.</summary>
internal sealed class Office : IDisposable
{
    private Office(Uri shop) => Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = shop };

    public HttpClient Client { get; }

    /// <summary>A shop in which the officer of the demonstration can sign in.</summary>
    public static Task<RunningApp> StartShopAsync(string data) => RunningApp.StartAsync(Programs.Shop, [], new Dictionary<string, string>
    {
        ["Ocop:DataPath"] = data,
        ["Ocop:Demo"] = "true",
        ["Ocop:RateLimits"] = "off",
    }, "/health/ready");

    public static async Task<Office> EnterAsync(RunningApp shop)
    {
        var office = new Office(shop.Address);
        var form = PageForm.With(await office.ReadAsync("/dang-nhap"), "[name='role']");
        using var body = new StringContent($"{form.Body}&role=Officer", null, "application/x-www-form-urlencoded");
        using var answer = await office.Client.PostAsync(new Uri(form.Action, UriKind.RelativeOrAbsolute), body);
        return answer.StatusCode == HttpStatusCode.SeeOther
            ? office
            : throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.");
    }

    public async Task<IHtmlDocument> ReadAsync(string path) =>
        new HtmlParser().ParseDocument(await Client.GetStringAsync(new Uri(path, UriKind.Relative)));

    public void Dispose() => Client.Dispose();
}
