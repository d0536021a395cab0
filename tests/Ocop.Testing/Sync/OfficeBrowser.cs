using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Ocop.Testing.Sync;

/// <summary>An administrator at the office pages of a running program in demo mode: signs in, admits subscribers, adds sources.</summary>
public sealed partial class OfficeBrowser(Uri site) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site };

    public async Task SignInAsync() => await PostAsync("/dang-nhap", "/dang-nhap?handler=Demo", new Dictionary<string, string> { ["role"] = "Admin" });

    /// <summary>Lets another administration read this register.</summary>
    public async Task<(string Address, string Token, string Secret)> AdmitAsync(string name, Uri notify)
    {
        const string Path = "/office/dong-bo/nguoi-doc/moi";
        var page = await PostAsync(Path, Path, new Dictionary<string, string> { ["Form.Name"] = name, ["Form.Notify"] = notify.GetLeftPart(UriPartial.Authority) });
        var keys = Keys().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
        return keys is [var address, var token, var secret] ? (address, token, secret) : throw new InvalidOperationException($"No token was issued:\n{page}");
    }

    /// <summary>Follows a source and returns the subscription's id.</summary>
    public async Task<Guid> FollowAsync(string name, (string Address, string Token, string Secret) source, string schedule = "1m")
    {
        const string Path = "/office/dong-bo/nguon/moi";
        using var answer = await SendAsync(Path, Path, new Dictionary<string, string>
        {
            ["Form.Name"] = name,
            ["Form.Address"] = source.Address,
            ["Form.Token"] = source.Token,
            ["Form.Secret"] = source.Secret,
            ["Form.Schedule"] = schedule,
            ["Form.Rights[0]"] = "Add",
            ["Form.Rights[1]"] = "Correct",
            ["Form.Rights[2]"] = "Withdraw",
            ["Form.Rights[3]"] = "Extend",
        });
        var place = answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"The source was refused:\n{await answer.Content.ReadAsStringAsync()}");
        return Guid.Parse(place[(place.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
    }

    /// <summary>Presses "run now".</summary>
    public async Task RunAsync(Guid feed) => await PostAsync($"/office/dong-bo/nguon/{feed}", $"/office/dong-bo/nguon/{feed}?handler=Run", []);

    public void Dispose() => _client.Dispose();

    private async Task<string> PostAsync(string page, string action, Dictionary<string, string> fields)
    {
        using var answer = await SendAsync(page, action, fields);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> SendAsync(string page, string action, Dictionary<string, string> fields)
    {
        var html = await _client.GetStringAsync(page);
        fields["__RequestVerificationToken"] = Antiforgery().Match(html).Groups[1].Value;
        var answer = await _client.PostAsync(action, new FormUrlEncodedContent(fields));
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther
            ? answer
            : throw new InvalidOperationException($"{action} answered {(int)answer.StatusCode}:\n{await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("""<code class="sync-key">([^<]+)</code>""")]
    private static partial Regex Keys();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)" """)]
    private static partial Regex Antiforgery();
}
