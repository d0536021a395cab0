namespace Ocop.Catalog.Register;

/// <summary>When two statements speak of the same decision: issuer, number and day name it, as far as both know them.</summary>
internal static class DecisionKey
{
    /// <summary>"715 / QÐ-UBND" is "715/QĐ-UBND": another letter Đ and spaces are slips of a keyboard.</summary>
    public static string OfNumber(string? number) =>
        string.Concat((number ?? "").Where(letter => !char.IsWhiteSpace(letter)))
            .Replace('Ð', 'Đ').Replace('–', '-').ToUpperInvariant();

    /// <summary>"UBND tỉnh Lào Cai" is "Ủy ban nhân dân tỉnh Lào Cai".</summary>
    public static string OfIssuer(string? issuer) =>
        Slug.Of(issuer ?? "").Replace("uy-ban-nhan-dan", "ubnd", StringComparison.Ordinal);

    /// <summary>Whether two certificates of one product rest on the same decision.</summary>
    public static bool IsSame(CertificateFacts left, CertificateFacts right)
    {
        if (left.DecidedYear != right.DecidedYear)
            return false;
        var areDaysKnown = left.DecidedOn is not null && right.DecidedOn is not null;
        if (areDaysKnown && left.DecidedOn != right.DecidedOn)
            return false;
        var areNumbersKnown = left.DecisionNumber is not null && right.DecisionNumber is not null;
        if (areNumbersKnown)
            return OfNumber(left.DecisionNumber) == OfNumber(right.DecisionNumber);
        // A product is not recognised twice on one day, nor twice in a year with the same stars.
        return areDaysKnown || left.Stars == right.Stars;
    }
}
