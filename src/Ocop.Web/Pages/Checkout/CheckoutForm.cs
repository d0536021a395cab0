using Ocop.Commerce.Checkout;

namespace Ocop.Web.Pages.Checkout;

/// <summary>The fields of the checkout page. Everything is text, so that everything typed can be shown again.</summary>
public sealed class CheckoutForm
{
    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Province { get; set; }

    public string? Commune { get; set; }

    /// <summary>A name from before 1 July 2025, to look up.</summary>
    public string? OldPlace { get; set; }

    public string? Street { get; set; }

    public string? Note { get; set; }

    public string? Adult { get; set; }

    /// <summary>Made with the page: the same page sent twice is one order.</summary>
    public string? Key { get; set; }

    /// <summary>The version of the cart that was shown.</summary>
    public string? Version { get; set; }

    /// <summary>The total on the button.</summary>
    public string? Total { get; set; }

    public string? Stamp { get; set; }

    public CheckoutInput ToInput() => new()
    {
        Name = Name,
        Phone = Phone,
        Email = Email,
        Province = Province,
        Commune = Commune,
        Street = Street,
        Note = Note,
        IsAdult = Adult == "true",
    };
}
