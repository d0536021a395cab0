namespace Ocop.Commerce.Checkout;

/// <summary>What is wrong with one field of the checkout form; the page finds the words.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Wanted">The number that would be right, where one says more: digits needed, letters allowed.</param>
/// <param name="Got">The number that was given.</param>
public sealed record FieldProblem(FieldProblemKind Kind, int Wanted = 0, int Got = 0)
{
    public static readonly FieldProblem Missing = new(FieldProblemKind.Missing);
    public static readonly FieldProblem ForbiddenCharacters = new(FieldProblemKind.ForbiddenCharacters);
    public static readonly FieldProblem Unknown = new(FieldProblemKind.Unknown);

    public static FieldProblem TooLong(int max) => new(FieldProblemKind.TooLong, max);
}

public enum FieldProblemKind
{
    Missing,
    TooLong,
    ForbiddenCharacters,

    /// <summary>Not one of the things that can be chosen.</summary>
    Unknown,

    /// <summary>The commune does not belong to the province.</summary>
    OtherProvince,

    PhoneDigits,
    PhonePrefix,
    PhoneCharacters,

    /// <summary>A number of another country: the carrier cannot call it.</summary>
    PhoneAbroad,

    Email,

    /// <summary>Drinks for adults need the buyer's word.</summary>
    Age,
}

/// <summary>The fields of the checkout form.</summary>
public enum CheckoutField
{
    Name,
    Phone,
    Email,
    Province,
    Commune,
    Street,
    Note,
    Age,
}
