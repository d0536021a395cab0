using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ocop.Commerce.Offers;

namespace Ocop.Web.Tests.Commerce;

/// <summary>A browser without script: it keeps cookies, fills the forms it was sent and follows no redirect by itself.</summary>
public sealed class BuyerClient(HttpClient client, string language = "")
{
    public const string Phone = "0901 234 567";

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(language + path);

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await ParseAsync(answer);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params IEnumerable<(string Name, string Value)> fields) =>
        client.PostAsync(language + path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => client.PostAsync(language + path, content);

    /// <summary>Posts a form with a file, as a browser sends one.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(
        string path, IEnumerable<(string Name, string Value)> fields, string fileField, string fileName, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), fileField, fileName } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await client.PostAsync(language + path, form);
    }

    public Task<HttpResponseMessage> AddAsync(OfferId offer, string quantity = "1") =>
        PostAsync("/gio-hang/them", ("offer", offer.ToString()), ("quantity", quantity));

    /// <summary>The checkout form, filled in for a place in Hà Nội, as it would be posted.</summary>
    public async Task<Dictionary<string, string>> FillCheckoutAsync(string email = "")
    {
        var form = FormOf(await ReadAsync("/dat-hang?tinh=01"), "/dat-hang");
        form["Form.Name"] = "Trần Thu Hà";
        form["Form.Phone"] = Phone;
        form["Form.Email"] = email;
        form["Form.Commune"] = "10030";
        form["Form.Street"] = "Thôn Phú Vinh, cạnh cổng làng";
        form["do"] = "order";
        return form;
    }

    public Task<HttpResponseMessage> OrderAsync(Dictionary<string, string> form) =>
        PostAsync("/dat-hang", form.Select(field => (field.Key, field.Value)));

    /// <summary>Orders a pack and returns the address of the order.</summary>
    public async Task<string> BuyAsync(OfferId offer, string email = "")
    {
        using var added = await AddAsync(offer);
        added.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var placed = await OrderAsync(await FillCheckoutAsync(email));
        placed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return placed.Headers.Location!.OriginalString;
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>What the browser would send for the form with this action, buttons left out.</summary>
    public static Dictionary<string, string> FormOf(IHtmlDocument page, string action)
    {
        var form = page.QuerySelectorAll("form").Cast<IHtmlFormElement>().First(form => form.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => (null, ""),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                _ => (null, ""),
            };
            if (!string.IsNullOrEmpty(name))
                fields[name] = value;
        }

        return fields;
    }
}
