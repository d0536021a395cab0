using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Carts;

/// <summary>What a buyer has laid aside. It reserves nothing and holds no price that anybody owes.</summary>
public sealed class Cart
{
    /// <summary>Different offers in one cart.</summary>
    public const int MaxLines = 50;

    /// <summary>A cart that nobody touched for so long is removed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public required CartId Id { get; init; }

    /// <summary>Grows with every change, so that an order is placed for the cart the buyer saw.</summary>
    public int Version { get; set; } = 1;

    public required DateTimeOffset UpdatedAt { get; set; }

    public List<CartLine> Lines { get; init; } = [];
}

/// <summary>So many packs of an offer, and what the buyer last saw of it.</summary>
public sealed class CartLine
{
    public required CartId CartId { get; init; }

    public required OfferId OfferId { get; init; }

    public required int Quantity { get; set; }

    /// <summary>The price when the line was last set; a different one now is told to the buyer.</summary>
    public required Money SeenPrice { get; set; }

    /// <summary>The stars in force when the line was last set; null for a local product.</summary>
    public int? SeenStars { get; set; }

    public required DateTimeOffset AddedAt { get; init; }
}
