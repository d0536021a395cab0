using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>The kind of a holder from its own column, or from the words a registered name begins with.</summary>
internal static class HolderKindText
{
    private static readonly (string Start, ProducerKind Kind)[] Starts =
    [
        ("hop-tac-xa", ProducerKind.Cooperative), ("htx", ProducerKind.Cooperative), ("lien-hiep-htx", ProducerKind.Cooperative),
        ("to-hop-tac", ProducerKind.CooperativeGroup), ("tht", ProducerKind.CooperativeGroup),
        ("cong-ty", ProducerKind.Enterprise), ("doanh-nghiep", ProducerKind.Enterprise), ("dn", ProducerKind.Enterprise), ("dntn", ProducerKind.Enterprise),
        ("trang-trai", ProducerKind.Farm),
        ("ho", ProducerKind.Household), ("hkd", ProducerKind.Household), ("ho-kinh-doanh", ProducerKind.Household), ("co-so-san-xuat", ProducerKind.Household),
        ("cong-dong", ProducerKind.Community), ("hiep-hoi", ProducerKind.Community), ("ban-quan-ly", ProducerKind.Community),
    ];

    public static ProducerKind? Read(string text)
    {
        var slug = Slug.Of(text);
        foreach (var (start, kind) in Starts)
        {
            if (slug == start || (slug.StartsWith(start, StringComparison.Ordinal) && slug[start.Length] == '-'))
                return kind;
        }

        return null;
    }
}
