using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register;

/// <summary>What applying a plan has done.</summary>
/// <param name="Created">New certificates.</param>
/// <param name="Changed">Certificates that read otherwise now.</param>
/// <param name="Removed">Certificates the source has taken out as made in error.</param>
/// <param name="Products">Products made in draft.</param>
/// <param name="Producers">Producers made in draft.</param>
/// <param name="Queued">Records that wait in the match queue, conflicts among them.</param>
/// <param name="Stale">Records (by index) whose certificate or product has changed since the plan: not applied, plan them again.</param>
public sealed record RegisterApplied(
    int Created, int Changed, int Removed, int Products, int Producers, int Queued, IReadOnlyList<int> Stale)
{
    public static readonly RegisterApplied Nothing = new(0, 0, 0, 0, 0, 0, []);
}

/// <summary>Something later that rests on what is to be taken back.</summary>
/// <param name="CertificateId">The certificate; null when a product is what is in the way.</param>
/// <param name="Name">Its code, or the product's name.</param>
/// <param name="What">What has happened to it since, and by whom.</param>
public sealed record Dependent(CertificateId? CertificateId, string Name, LocalText What);

/// <summary>The answer to an undo.</summary>
public abstract record UndoResult
{
    private UndoResult()
    {
    }

    /// <summary>Everything is as it was before.</summary>
    /// <param name="Removed">Certificates that the source had made.</param>
    /// <param name="Restored">Certificates that read again as before.</param>
    public sealed record Undone(int Removed, int Restored) : UndoResult;

    /// <summary>Nothing was taken back.</summary>
    public sealed record InTheWay(IReadOnlyList<Dependent> Dependents) : UndoResult;

    /// <summary>The source has written nothing, or it is undone already.</summary>
    public sealed record NothingToUndo : UndoResult;
}
