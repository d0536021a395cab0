namespace Ocop.Catalog.Register;

/// <summary>The law of recognition as one table of dated rules (docs/glossary.md#recognition-rules).</summary>
public static class RecognitionRules
{
    /// <summary>Every rule the certificate breaks; empty when it could be real.</summary>
    public static IReadOnlyList<RuleBreach> Check(CertificateFacts facts) => throw new NotImplementedException();
}
