using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Matching;

/// <summary>The names under which questions are kept, so that a second delivery does not ask them again.</summary>
internal static class MatchKeys
{
    // Two uploads of one annex are one source here, two feeds are two.
    private static string Family(RegisterSource source) => source.IsFeed ? source.Name : "annex";

    public static string OfRecord(RegisterSource source, RegisterRecord record) => source.IsFeed
        ? ProductMatcher.Hash("record", source.Name, record.SourceId)
        : ProductMatcher.Hash(
            "record", Family(source), ProductMatcher.KeyOf(record), DecisionKey.OfNumber(record.DecisionNumber),
            $"{record.DecidedOn:O}", $"{record.DecidedYear}", $"{record.Stars}");

    public static string OfConflict(RegisterSource source, CertificateId certificate) =>
        ProductMatcher.Hash("conflict", Family(source), certificate.ToString());
}
