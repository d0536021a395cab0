using Ocop.Catalog.Register.Feed;

namespace Ocop.Web.Sync;

/// <summary>A feed could not be read. <see cref="Trouble"/> is for the officer, the message for the technician; neither holds a secret.</summary>
public sealed class FeedException(FeedTrouble trouble, string detail, Exception? inner = null) : Exception(detail, inner)
{
    public FeedTrouble Trouble => trouble;

    /// <summary>How long the source asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the next moment may bring another answer.</summary>
    public bool IsPassing { get; init; } = trouble is FeedTrouble.Unreachable or FeedTrouble.TimedOut or FeedTrouble.Busy;
}
