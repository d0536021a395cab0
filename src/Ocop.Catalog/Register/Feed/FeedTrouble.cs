namespace Ocop.Catalog.Register.Feed;

/// <summary>Why a feed could not be read.</summary>
public enum FeedTrouble
{
    /// <summary>The address does not answer, or not in time.</summary>
    Unreachable,
    TimedOut,

    /// <summary>401 or 403: the token is wrong or was revoked.</summary>
    Refused,

    /// <summary>404, or an answer that is no feed.</summary>
    NotAFeed,

    /// <summary>429 or 503: the source asks us to wait.</summary>
    Busy,

    /// <summary>Another status.</summary>
    BadStatus,
    BadJson,
    BadSignature,

    /// <summary>The time stamp of the signature is too far from the clock here.</summary>
    ClockApart,

    /// <summary>An answer larger than <c>Ocop:Sync:MaxResponseBytes</c>.</summary>
    TooLarge,
    RedirectedAway,

    /// <summary>An address within a private network, which the settings do not allow.</summary>
    PrivateAddress,

    /// <summary>Plain http, which the settings do not allow.</summary>
    NotEncrypted,

    /// <summary>The run lost its lease to another node.</summary>
    LeaseLost,

    /// <summary>The program was stopped in the middle; the next run goes on from there.</summary>
    Stopped,

    /// <summary>The register here could not be written.</summary>
    Internal,
}
