namespace Ocop.Catalog.Products;

/// <summary>The six sectors of Annex I of Decision 26/2026.</summary>
public enum Sector
{
    Food = 1,
    Drinks = 2,
    Herbs = 3,
    Crafts = 4,
    Ornamental = 5,
    Tourism = 6,
}

/// <summary>Which of the six sectors a criteria set belongs to.</summary>
public static class Classification
{
    public const int FirstSet = 1;
    public const int LastSet = 26;

    /// <exception cref="ArgumentOutOfRangeException">The set is not one of 1 to 26.</exception>
    public static Sector SectorOf(int criteriaSet) => criteriaSet switch
    {
        >= 1 and <= 13 => Sector.Food,
        >= 14 and <= 17 => Sector.Drinks,
        >= 18 and <= 20 => Sector.Herbs,
        21 or 22 => Sector.Crafts,
        >= 23 and <= 25 => Sector.Ornamental,
        26 => Sector.Tourism,
        _ => throw new ArgumentOutOfRangeException(nameof(criteriaSet), criteriaSet, "Decision 26/2026 has the sets 1 to 26."),
    };

    /// <summary>White spirit and other alcoholic drinks: sold from 18 years on.</summary>
    public static bool IsForAdults(int criteriaSet) => criteriaSet is 14 or 15;

    /// <summary>Tourism is visited, not shipped.</summary>
    public static bool IsService(int criteriaSet) => criteriaSet == 26;
}
