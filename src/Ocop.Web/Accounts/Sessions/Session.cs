namespace Ocop.Web.Accounts.Sessions;

/// <summary>One signed-in browser. The browser holds a random key, the table only its hash; without its row a cookie is worth nothing.</summary>
public sealed class Session
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required byte[] KeyHash { get; set; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Moves forward at most once a minute.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>When the person last proved who he is; changes of e-mail, password and second factor ask for a recent proof.</summary>
    public required DateTimeOffset ProvedAt { get; set; }

    public required Proof Proof { get; set; }

    /// <summary>Wrong codes given while the second factor is awaited.</summary>
    public int WrongCodes { get; set; }

    /// <summary>Browser and system in a few words.</summary>
    public required string Device { get; init; }

    /// <summary>"203.0.113.0/24" or "2001:db8:1:2::/64": enough to recognise one's own network, too little to follow a person.</summary>
    public required string Network { get; init; }
}
