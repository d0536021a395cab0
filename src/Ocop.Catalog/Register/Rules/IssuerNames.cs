using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register;

/// <summary>Reads the level of an issuing body from its printed name: "UBND huyện Bắc Hà" is a district.</summary>
public static class IssuerNames
{
    private static readonly string[] Committees = ["uy-ban-nhan-dan-", "ubnd-"];
    private static readonly string[] Communes = ["xa-", "phuong-", "thi-tran-", "dac-khu-"];
    private static readonly string[] Districts = ["huyen-", "quan-", "thi-xa-"];
    private static readonly string[] Cities = ["thanh-pho-", "tp-"];
    private static readonly string[] CentralCities = ["ha-noi", "hai-phong", "da-nang", "can-tho", "ho-chi-minh", "hcm"];

    /// <summary>Null when the name does not tell for certain.</summary>
    public static IssuerLevel? LevelOf(string? issuer)
    {
        var name = Body(issuer);
        return name.StartsWith("tinh-", StringComparison.Ordinal) ? IssuerLevel.Province
            : name.StartsWith("bo-", StringComparison.Ordinal) ? IssuerLevel.Ministry
            : Begins(name, Districts) ? IssuerLevel.District
            : LevelOfCity(name);
    }

    /// <summary>A commune recognises nothing, but annexes name one now and then.</summary>
    public static bool IsCommune(string? issuer) => Body(issuer) is var name && Begins(name, Communes) && !Begins(name, Districts);

    private static IssuerLevel? LevelOfCity(string name)
    {
        if (Cities.FirstOrDefault(kind => name.StartsWith(kind, StringComparison.Ordinal)) is not { } kind)
            return null;
        var city = name[kind.Length..];
        return Begins(city, CentralCities) ? IssuerLevel.Province
            : city.StartsWith("hue", StringComparison.Ordinal) ? null // of a province until 2024, its own since
            : IssuerLevel.District;
    }

    private static string Body(string? issuer)
    {
        var slug = Slug.Of(issuer ?? "");
        var committee = Committees.FirstOrDefault(word => slug.StartsWith(word, StringComparison.Ordinal));
        return committee is null ? slug : slug[committee.Length..];
    }

    private static bool Begins(string name, string[] words) => words.Any(word => name.StartsWith(word, StringComparison.Ordinal));
}
