using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register;

/// <summary>The answers to an officer's act on the register.</summary>
public abstract record RegisterActResult
{
    private RegisterActResult()
    {
    }

    /// <summary>Done and committed.</summary>
    /// <param name="Id">The certificate, product or producer.</param>
    /// <param name="Revision">The certificate's new revision; of a product or producer that of its event.</param>
    public sealed record Done(Guid Id, long Revision) : RegisterActResult;

    /// <summary>The law, or the form, forbids it.</summary>
    public sealed record Refused(IReadOnlyList<RuleBreach> Breaches) : RegisterActResult;

    /// <summary>Somebody else has changed the certificate since the form was opened.</summary>
    /// <param name="Current">As it stands now.</param>
    /// <param name="Revision">To be sent with the next attempt.</param>
    /// <param name="Latest">The event that came between: who, when, why.</param>
    public sealed record Conflict(CertificateFacts Current, long Revision, RegisterEvent? Latest) : RegisterActResult;

    public sealed record NotFound : RegisterActResult;
}
