using Ocop.Catalog.Register.Feed;

namespace Ocop.Web.Sync;

/// <summary>What is needed to call another register.</summary>
/// <param name="Root">The root of the other program.</param>
/// <param name="Secret">The key of its signatures; null when it does not sign.</param>
public sealed record FeedSource(Uri Root, string Token, string? Secret)
{
    /// <summary>Where every program like this one serves its register.</summary>
    public const string Path = "/api/register/v1/certificates";

    /// <exception cref="FeedException">The address is no address, or the token cannot be opened any more.</exception>
    public static FeedSource Of(FeedSubscription feed, FeedSecrets secrets)
    {
        if (!Uri.TryCreate(feed.Address, UriKind.Absolute, out var root))
            throw new FeedException(FeedTrouble.NotAFeed, "The address is no address.");
        var token = secrets.Open(feed.Token) ?? throw new FeedException(FeedTrouble.Refused, "The token cannot be decrypted any more: enter it again.");
        var secret = secrets.Open(feed.Secret);
        if (feed.Secret is not null && secret is null)
            throw new FeedException(FeedTrouble.BadSignature, "The key of signatures cannot be decrypted any more: enter it again.");
        return new FeedSource(root, token, secret);
    }

    public Uri PageAddress(string? after, int limit) => new(
        Root, $"{Root.AbsolutePath.TrimEnd('/')}{Path}?limit={limit}{(after is null ? "" : "&after=" + Uri.EscapeDataString(after))}");
}
