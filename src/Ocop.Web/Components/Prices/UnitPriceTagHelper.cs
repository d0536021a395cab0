using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Prices;

/// <summary>
/// <c>&lt;ocop-unit-price dong="65000" grams="500" /&gt;</c>: 130.000 ₫/kg, so that packs of different sizes compare.
/// It draws nothing where no weight is known.
/// </summary>
[HtmlTargetElement("ocop-unit-price", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UnitPriceTagHelper(Lang t) : TagHelper
{
    public long Dong { get; set; }

    /// <summary>Net weight of the pack.</summary>
    public int? Grams { get; set; }

    public bool Demo { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Grams is not > 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Demo ? "unit demo" : "unit");
        output.Content.SetContent($"{t.Money(PerKilogram(Dong, Grams.Value))}/kg");
    }

    internal static long PerKilogram(long dong, int grams) => (long)Math.Round(dong * 1000m / grams, MidpointRounding.AwayFromZero);
}
