using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>How often one login name was tried since the first try of a minute.</summary>
public sealed class SignInTries
{
    /// <summary>SHA-256 of the name: people type passwords here by mistake.</summary>
    public required byte[] NameHash { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required int Count { get; init; }
}

internal sealed class SignInTriesConfiguration : IEntityTypeConfiguration<SignInTries>
{
    public void Configure(EntityTypeBuilder<SignInTries> builder)
    {
        builder.ToTable("SignInTries");
        builder.HasKey(tries => tries.NameHash);
        builder.Property(tries => tries.NameHash).HasMaxLength(32);
        builder.HasIndex(tries => tries.Since);
    }
}
