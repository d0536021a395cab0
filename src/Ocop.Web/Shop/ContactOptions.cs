namespace Ocop.Web.Shop;

/// <summary>The settings under "Ocop:Contact": whom a buyer may turn to.</summary>
public sealed record ContactOptions
{
    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    public string Address { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Phone + Email + Address);
}
