namespace Ocop.Catalog;

/// <summary>A public text: Vietnamese always, English where somebody wrote it.</summary>
public sealed record LocalText(string Vi, string? En = null)
{
    public static readonly LocalText Empty = new("");

    public bool IsEmpty => Vi.Length == 0;

    /// <summary>The text in the language asked for; Vietnamese when there is no English.</summary>
    public string In(bool english) => english && !string.IsNullOrEmpty(En) ? En : Vi;
}
