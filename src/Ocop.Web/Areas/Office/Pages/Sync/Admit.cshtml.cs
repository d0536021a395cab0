using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Accounts;
using Ocop.Web.Components;
using Ocop.Web.Endpoints.Register;
using Ocop.Web.Hosting;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>Admits a subscriber and shows its token, once.</summary>
public sealed class AdmitModel(
    FeedDesk desk, FeedSecrets secrets, FeedConnections connections, PlaceDirectory places, OcopOptions site, CurrentActor actor, TimeProvider clock) : OfficePage
{
    [BindProperty]
    public SubscriberForm Form { get; set; } = new();

    /// <summary>Only in the answer to the form that made it.</summary>
    public IssuedToken? Issued { get; private set; }

    public void OnGet() => Meta = new PageMeta(T["Cho đơn vị khác đọc sổ", "Let another administration read"]);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        OnGet();
        await CheckAsync(cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        var (token, secret) = (FeedToken.New(), FeedToken.NewSecret());
        var subscriber = new FeedSubscriber
        {
            Name = Form.Name.Trim(),
            KeyId = token.KeyId,
            TokenHash = token.Hash(),
            Secret = secrets.Protect(secret),
            Provinces = string.Join(',', Form.ProvinceCodes),
            NotifyAddress = Form.NotifyAddress?.ToString(),
            CreatedAt = clock.GetUtcNow(),
        };
        await desk.AdmitAsync(subscriber, actor.Actor, cancellationToken);
        Issued = new IssuedToken(site.BaseUrl.GetLeftPart(UriPartial.Authority), token.Text, secret);
        return Page();
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        var today = await places.GetAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(Form.Name))
            ModelState.AddModelError("Form.Name", T["Ghi tên đơn vị", "Give the name of the administration"]);
        if (Form.ProvinceCodes.FirstOrDefault(code => today.Province(code) is null) is { } strange)
            ModelState.AddModelError("Form.Provinces", T[$"Không có tỉnh nào mang mã {strange}", $"No province has the code {strange}"]);
        if (string.IsNullOrWhiteSpace(Form.Notify))
            return;
        try
        {
            connections.Check(Form.NotifyAddress ?? throw new FeedException(FeedTrouble.NotEncrypted, "The address is no address."));
        }
        catch (FeedException error)
        {
            ModelState.AddModelError("Form.Notify", SyncWords.Of(error.Trouble, T));
        }
    }
}

/// <summary>Who may read, as the officer types it.</summary>
public sealed class SubscriberForm
{
    [MaxLength(120)]
    public string Name { get; set; } = "";

    [MaxLength(200)]
    public string? Provinces { get; set; }

    [MaxLength(360)]
    public string? Notify { get; set; }

    public IReadOnlyList<string> ProvinceCodes => (Provinces ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Where notices go: the root of the other program and the path that every such program has.</summary>
    public Uri? NotifyAddress => Uri.TryCreate(Notify?.Trim().TrimEnd('/') + RegisterFeedEndpoints.NotifyPath, UriKind.Absolute, out var address) ? address : null;
}

/// <summary>What the other administration needs.</summary>
public sealed record IssuedToken(string Address, string Token, string Secret);
