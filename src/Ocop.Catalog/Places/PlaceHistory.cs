namespace Ocop.Catalog.Places;

/// <summary>How a place named on a paper came to its commune of today, one dated step after the other.</summary>
public static class PlaceHistory
{
    /// <summary>Follows a former commune ("Tà Chải") through the units it became. Empty when the name is not among the old ones.</summary>
    /// <param name="oldNames">The old names of today's commune (<see cref="PlacesToday.OldNames"/>).</param>
    /// <param name="commune">The commune as the paper prints it, with or without its kind.</param>
    /// <param name="district">The district as the paper prints it; null leaves it open.</param>
    public static IReadOnlyList<OldName> Of(IReadOnlyList<OldName> oldNames, string commune, string? district)
    {
        var steps = new List<OldName>();
        for (var next = Find(oldNames, commune, district); next is not null && !steps.Contains(next); next = Next(oldNames, next))
            steps.Add(next);
        return steps;
    }

    private static OldName? Next(IReadOnlyList<OldName> oldNames, OldName step) =>
        step.Became is null ? null : Find(oldNames, step.Became, step.District);

    private static OldName? Find(IReadOnlyList<OldName> oldNames, string commune, string? district) =>
        oldNames.FirstOrDefault(old => IsNamed(old.Commune, commune) && (district is null || IsNamed(old.District ?? "", district)));

    // "Xã Tà Chải" is named "Xã Tà Chải" and "Tà Chải"; a paper writes "Hoà" where a list writes "Hòa".
    private static bool IsNamed(string full, string name) =>
        Slug.Of(full) is var whole && Slug.Of(name) is var part
        && (whole == part || Kinds.Any(kind => whole == kind + part));

    private static readonly string[] Kinds = ["xa-", "phuong-", "thi-tran-", "huyen-", "thi-xa-", "thanh-pho-", "quan-"];
}
