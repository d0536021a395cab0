namespace Ocop.Catalog.Register;

/// <summary>Something the law forbids.</summary>
/// <param name="Field">The property of <see cref="CertificateFacts"/> (and <see cref="RegisterRecord"/>) it belongs to, for the form.</param>
/// <param name="Article">The article that forbids it: "QĐ 26/2026/QĐ-TTg, Điều 4 khoản 1 điểm a".</param>
/// <param name="Message">What is wrong, in plain words; it ends without the article.</param>
public sealed record RuleBreach(string Field, string Article, LocalText Message);
