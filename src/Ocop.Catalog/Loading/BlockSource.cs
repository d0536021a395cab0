using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Loading;

/// <summary>Reads one block of a village page. Demonstration items are left out of a shop that is not one.</summary>
internal static class BlockSource
{
    /// <summary>Null after a fault: the type is not known.</summary>
    public static VillageBlock? Read(SourceObject block, bool withDemo)
    {
        var type = block.Text("type");
        var (anchor, title) = (Anchor(block), block.Local("title", 200));
        var (lead, isDemo) = (block.OptionalLocal("lead", 500), block.Flag("is_demo"));
        VillageBlock? read = type switch
        {
            "text" => new TextBlock(block.Local("markdown")) { Anchor = anchor, Title = title },
            "steps" => new StepsBlock(Items(block, withDemo)) { Anchor = anchor, Title = title },
            "facts" => new FactsBlock(Items(block, withDemo)) { Anchor = anchor, Title = title },
            "way" => new WayBlock(Items(block, withDemo)) { Anchor = anchor, Title = title },
            "stay" => new StayBlock(Items(block, withDemo), block.OptionalLocal("prices")) { Anchor = anchor, Title = title },
            "rules" => new RulesBlock([.. block.Objects("rules").Select(rule => rule.AsLocal())]) { Anchor = anchor, Title = title },
            "quote" => new QuoteBlock(block.Local("quote"), block.Text("who")) { Anchor = anchor, Title = title },
            "products" => new ProductsBlock { Anchor = anchor, Title = title },
            "progress" => new ProgressBlock([.. block.Objects("steps").Select(Step)]) { Anchor = anchor, Title = title },
            _ => null,
        };
        if (read is null)
            block.Fault("type", $"\"{type}\" is not a block: text, steps, facts, rules, quote, products, progress, way, stay");
        else
            block.Close();
        return read is null ? null : read with { Lead = lead, IsDemo = isDemo };
    }

    private static string Anchor(SourceObject block)
    {
        var anchor = block.Text("anchor", 60);
        if (anchor.Length > 0 && !Slug.IsValid(anchor))
            block.Fault("anchor", $"\"{anchor}\" may hold only a–z, 0–9 and single hyphens");
        return anchor;
    }

    private static List<BlockItem> Items(SourceObject block, bool withDemo)
    {
        var items = new List<BlockItem>();
        foreach (var source in block.Objects("items"))
        {
            var item = new BlockItem(source.Local("title"), source.OptionalLocal("text"), source.Flag("is_demo"));
            source.Close();
            if (withDemo || !item.IsDemo)
                items.Add(item);
        }

        return items;
    }

    private static BlockStep Step(SourceObject source)
    {
        var step = new BlockStep(
            source.Local("when"), source.Local("title"), source.OptionalLocal("text"), source.OptionalLocal("state"));
        source.Close();
        return step;
    }
}
