using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Web.Accounts.Links;

/// <summary>A link sent by mail that lets its reader choose a password or confirm an address, once.</summary>
public sealed class AccountLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the secret in the link; null until the letter is written, so the secret stands in no queue.</summary>
    public byte[]? SecretHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ValidUntil { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>For a change of e-mail: the new address until it is confirmed, then the old one, which is told of the change.</summary>
    public string? OtherEmail { get; set; }
}

public enum LinkPurpose
{
    /// <summary>The first password of an invited person.</summary>
    Invitation,

    /// <summary>A new password for one that was forgotten.</summary>
    PasswordReset,

    /// <summary>Proof that the new e-mail address is the person's own.</summary>
    EmailChange,
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("AccountLinks");
        builder.Property(link => link.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(link => link.SecretHash).HasMaxLength(32);
        builder.Property(link => link.OtherEmail).HasMaxLength(254);
        builder.HasIndex(link => link.SecretHash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
