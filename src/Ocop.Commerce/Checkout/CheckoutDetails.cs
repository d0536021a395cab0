namespace Ocop.Commerce.Checkout;

/// <summary>Who ordered. A guest: a name to ask for, a number to call.</summary>
/// <param name="Phone">"+84901234567".</param>
public sealed record Buyer(string Name, string Phone, string? Email);

/// <summary>Where the goods go, in the two levels of today. Names are copied: the label keeps saying what the buyer saw.</summary>
/// <param name="Street">House, hamlet or a landmark that a carrier finds.</param>
public sealed record DeliveryAddress(string ProvinceCode, string ProvinceName, string CommuneCode, string CommuneName, string Street);

/// <summary>The checkout form, checked.</summary>
public sealed record CheckoutDetails(Buyer Buyer, DeliveryAddress Address, string Note);

/// <summary>The checkout form as it was typed.</summary>
public sealed record CheckoutInput
{
    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Province { get; init; }

    public string? Commune { get; init; }

    public string? Street { get; init; }

    public string? Note { get; init; }

    /// <summary>"I am 18 or older", asked only when the cart holds such goods.</summary>
    public bool IsAdult { get; init; }
}
