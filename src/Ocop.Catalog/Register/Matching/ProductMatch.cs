using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Matching;

/// <summary>How a record found its product.</summary>
public enum MatchBasis
{
    /// <summary>No product is certain.</summary>
    None,

    /// <summary>The source has spoken of this certificate before, or gives its printed code.</summary>
    Certificate,

    /// <summary>The code of the product in the register.</summary>
    Code,

    /// <summary>Name, holder and commune are the same, each in its old or new form.</summary>
    NameHolderCommune,

    /// <summary>A person has linked such a record before.</summary>
    Remembered,

    /// <summary>No product comes near: a draft is made.</summary>
    Draft,

    /// <summary>A person has dismissed such a record before.</summary>
    Dismissed,
}

/// <summary>The product of a record, or those it could be.</summary>
/// <param name="Product">Null when none is certain.</param>
/// <param name="Candidates">The likeliest first; empty when the product is certain or nothing comes near.</param>
public sealed record ProductMatch(MatchBasis Basis, ProductId? Product, IReadOnlyList<MatchCandidate> Candidates)
{
    public static readonly ProductMatch None = new(MatchBasis.None, null, []);
}

/// <summary>A product a record could be of.</summary>
/// <param name="Points">More is likelier; only good for the order.</param>
/// <param name="Reasons">What speaks for it and what against, per field.</param>
public sealed record MatchCandidate(
    ProductId Id, string Slug, string Name, string? HolderName, string? CommuneCode, string ProvinceCode, int Points,
    IReadOnlyList<MatchReason> Reasons);

/// <summary>One field compared.</summary>
/// <param name="Field">"ProductCode", "ProductName", "HolderName" or "Commune".</param>
/// <param name="Agrees">True: the same. Null: alike, or one side is silent. False: different.</param>
public sealed record MatchReason(string Field, bool? Agrees, LocalText Text);
