using System.Text.Json.Serialization;

namespace Ocop.Catalog.Villages;

/// <summary>A part of a village page. The set is closed: an unknown type in the data is an error of the loader.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "text")]
[JsonDerivedType(typeof(StepsBlock), "steps")]
[JsonDerivedType(typeof(FactsBlock), "facts")]
[JsonDerivedType(typeof(RulesBlock), "rules")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(ProductsBlock), "products")]
[JsonDerivedType(typeof(ProgressBlock), "progress")]
[JsonDerivedType(typeof(WayBlock), "way")]
[JsonDerivedType(typeof(StayBlock), "stay")]
public abstract record VillageBlock
{
    /// <summary>Short ASCII id of the section, for the links at the head of the page: "lam-gi".</summary>
    public required string Anchor { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>A line under the title; may be empty.</summary>
    public LocalText Lead { get; init; } = LocalText.Empty;

    /// <summary>The content is an illustration and marked as such on screen.</summary>
    public bool IsDemo { get; init; }
}

/// <summary>One entry of a list: a title, a text, and what is not certain about it.</summary>
public sealed record BlockItem(LocalText Title, LocalText Text, bool IsDemo = false);

/// <summary>A dated entry: when, what, and its state in words ("Chưa có tin hoàn thành").</summary>
public sealed record BlockStep(LocalText When, LocalText Title, LocalText Text, LocalText State);

/// <summary>Markdown without HTML.</summary>
public sealed record TextBlock(LocalText Markdown) : VillageBlock;

/// <summary>What to do, in order.</summary>
public sealed record StepsBlock(IReadOnlyList<BlockItem> Items) : VillageBlock;

public sealed record FactsBlock(IReadOnlyList<BlockItem> Items) : VillageBlock;

/// <summary>The rules of the village toward guests.</summary>
public sealed record RulesBlock(IReadOnlyList<LocalText> Rules) : VillageBlock;

public sealed record QuoteBlock(LocalText Quote, string Who) : VillageBlock;

/// <summary>The products of the village, from <see cref="Village.ProductIds"/>.</summary>
public sealed record ProductsBlock : VillageBlock;

/// <summary>What the village has done and plans, by date.</summary>
public sealed record ProgressBlock(IReadOnlyList<BlockStep> Steps) : VillageBlock;

/// <summary>How to get there.</summary>
public sealed record WayBlock(IReadOnlyList<BlockItem> Items) : VillageBlock;

/// <summary>Where to sleep.</summary>
public sealed record StayBlock(IReadOnlyList<BlockItem> Items, LocalText Prices) : VillageBlock;
