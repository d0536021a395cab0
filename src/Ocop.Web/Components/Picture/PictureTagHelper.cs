using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Catalog.Products;

namespace Ocop.Web.Components.Picture;

/// <summary>
/// <c>&lt;ocop-picture slug="com-na-lo" sector="Food" size="360" /&gt;</c>: the picture of a thing. Where there is no photo, the brocade
/// woven from its slug; it is decoration, so its alternative text stays empty unless one is given.
/// </summary>
[HtmlTargetElement("ocop-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PictureTagHelper : TagHelper
{
    public string Slug { get; set; } = "";

    public Sector Sector { get; set; } = Sector.Food;

    public string Alt { get; set; } = "";

    /// <summary>The width and height it is laid out for, so that nothing jumps while it loads.</summary>
    public int Size { get; set; } = 360;

    /// <summary>The largest picture in sight at once: loaded first instead of late.</summary>
    public bool First { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("src", BrocadePath(Sector, Slug));
        output.Attributes.SetAttribute("alt", Alt);
        output.Attributes.SetAttribute("width", Size);
        output.Attributes.SetAttribute("height", Size);
        if (First)
            output.Attributes.SetAttribute("fetchpriority", "high");
        else
            output.Attributes.SetAttribute("loading", "lazy");
    }

    public static string BrocadePath(Sector sector, string slug) => $"/media/brocade/{sector.Slug()}/{slug}.svg";
}
