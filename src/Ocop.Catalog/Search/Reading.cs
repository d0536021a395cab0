namespace Ocop.Catalog.Search;

/// <summary>The ways a text is read, in the order they are tried; the first with a hit counts.</summary>
public enum Reading
{
    /// <summary>Every word as typed; marks typed must be there, marks not typed may be.</summary>
    Exact,

    /// <summary>As typed, found only with the help of descriptions.</summary>
    Description,

    /// <summary>A word nobody uses, read as the same word spelt otherwise: half its marks, mỳ for mì, Telex or VNI keys.</summary>
    Respelled,

    /// <summary>A space left out or put in: "matong", "st 25".</summary>
    Spaced,

    /// <summary>Marks typed are ignored.</summary>
    WithoutMarks,

    /// <summary>Small words such as "của" and "ở" left out.</summary>
    WithoutSmallWords,

    /// <summary>The last word as a beginning: "sau rie".</summary>
    Unfinished,

    /// <summary>A typing slip put right.</summary>
    Slip,
}
