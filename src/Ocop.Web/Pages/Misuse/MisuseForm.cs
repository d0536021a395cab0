using Ocop.Catalog.Misuse;

namespace Ocop.Web.Pages.Misuse;

/// <summary>The fields of the report. Everything is text, so that everything typed can be shown again.</summary>
public sealed class MisuseForm
{
    public string? Kind { get; set; }

    public string? Product { get; set; }

    public string? Code { get; set; }

    public string? Seller { get; set; }

    public string? Place { get; set; }

    public string? Link { get; set; }

    public string? Text { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? MayKeepContact { get; set; }

    /// <summary>The product page on which it began.</summary>
    public string? Slug { get; set; }

    /// <summary>Nobody sees this field; a program that fills in everything does.</summary>
    public string? Website { get; set; }

    /// <summary><see cref="FormStamp"/>.</summary>
    public string? Stamp { get; set; }

    public MisuseReportInput ToInput() => new()
    {
        Kind = Kind,
        Product = Product,
        Code = Code,
        Seller = Seller,
        Place = Place,
        Link = Link,
        Text = Text,
        Name = Name,
        Phone = Phone,
        Email = Email,
        MayKeepContact = MayKeepContact == "true",
    };
}
