namespace Ocop.Catalog.Register.Import.Files;

/// <summary>The whole file cannot be read, for a reason that its sender can act on.</summary>
/// <remarks>Thrown from deep inside a stream; <see cref="Annexes.AnnexReader"/> turns it into an answer.</remarks>
public sealed class FileRefusedException(LocalText reason, string? cell = null) : Exception(reason.En ?? reason.Vi)
{
    public LocalText Reason => reason;

    /// <summary>"C17" where one cell is to blame.</summary>
    public string? Cell => cell;
}
