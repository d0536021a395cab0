using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Matching;

/// <summary>Finds the product of a record where it is certain, and ranks what it could be where it is not. Never guesses.</summary>
internal sealed class ProductMatcher(ProductIndex products, PlaceReader places)
{
    private const int MostCandidates = 5;
    private const int MostCompared = 20;
    private const int MostLookedAt = 600; // by the rarest words first, so that an annex of equal-sounding names stays quick
    private const double Alike = 0.5;

    /// <summary>The same question has the same key, from whichever source it comes.</summary>
    public static string KeyOf(RegisterRecord record) => Hash(
        record.ProductCode?.Trim(), NameKeys.OfName(record.ProductName), NameKeys.OfHolder(record.HolderName),
        record.CommuneCode ?? PlaceReader.Bare(record.Commune), PlaceReader.Bare(record.District),
        record.ProvinceCode ?? PlaceReader.Bare(record.Province));

    public static string Hash(params string?[] parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    /// <summary>By code, else by name, holder and commune together.</summary>
    /// <param name="isOther">Products the source itself knows as others: never this one.</param>
    /// <returns>Null when no product is certain.</returns>
    public ProductMatch? Find(RegisterRecord record, Func<ProductId, bool> isOther)
    {
        if (products.FindByCode(record.ProductCode) is { } coded && !isOther(coded.Id))
            return new ProductMatch(MatchBasis.Code, coded.Id, []);
        var asked = new Asked(record, places.Read(record));
        var exact = products.Named(asked.NameKey)
            .Where(product => !isOther(product.Id) && IsExact(asked, product)).Take(2).ToList();
        return exact is [var only] ? new ProductMatch(MatchBasis.NameHolderCommune, only.Id, []) : null;
    }

    /// <summary>What a record could be of, the likeliest first.</summary>
    public IReadOnlyList<MatchCandidate> Candidates(RegisterRecord record, Func<ProductId, bool> isOther) =>
        Candidates(new Asked(record, places.Read(record)), isOther);

    /// <summary>Whether a candidate could be the product: then no draft may be made beside it without a person's word.</summary>
    public static bool IsPossible(MatchCandidate candidate) => candidate.Reasons.All(reason => reason.Agrees is not false);

    private static bool IsExact(Asked asked, IndexedProduct product) =>
        asked.HolderKey.Length > 0 && product.HolderKeys.Contains(asked.HolderKey)
        && PlaceAgrees(asked.Place, product) == true
        && (product.Code is null || string.IsNullOrWhiteSpace(asked.Record.ProductCode));

    private List<MatchCandidate> Candidates(Asked asked, Func<ProductId, bool> isOther)
    {
        var counts = new Dictionary<IndexedProduct, int>();
        var words = asked.NameKey.Split(' ').Distinct(StringComparer.Ordinal).ToList();
        if (asked.Place.ProvinceCode is { } province)
        {
            var lists = words.Select(word => products.WithWord(province, word)).OrderBy(list => list.Count);
            foreach (var product in lists.SelectMany(list => list).Take(MostLookedAt))
                counts[product] = counts.GetValueOrDefault(product) + 1;
        }

        foreach (var product in products.Named(asked.NameKey).Take(MostCompared))
            counts[product] = words.Count;
        return
        [
            .. counts.Where(pair => pair.Value >= words.Count * Alike && !isOther(pair.Key.Id))
                .OrderByDescending(pair => pair.Value).Take(MostCompared)
                .Select(pair => Compare(asked, pair.Key))
                .OrderByDescending(candidate => candidate.Points).ThenBy(candidate => candidate.Slug, StringComparer.Ordinal)
                .Take(MostCandidates),
        ];
    }

    private static MatchCandidate Compare(Asked asked, IndexedProduct product)
    {
        MatchReason[] reasons = [OfCode(asked, product), OfName(asked, product), OfHolder(asked, product), OfPlace(asked, product)];
        int[] weights = [100, 50, 30, 20];
        var points = reasons.Zip(weights, (reason, weight) => reason.Agrees switch { true => weight, false => -weight, null => 0 }).Sum()
            + (int)(NameKeys.Likeness(asked.NameKey, product.NameKey) * 30);
        return new MatchCandidate(
            product.Id, product.Slug, product.Name, product.HolderName, product.CommuneCode, product.ProvinceCode, points,
            [.. reasons.Where(reason => !reason.Text.IsEmpty)]);
    }

    private static MatchReason OfCode(Asked asked, IndexedProduct product)
    {
        if (string.IsNullOrWhiteSpace(asked.Record.ProductCode) || product.Code is null)
            return new MatchReason(nameof(RegisterRecord.ProductCode), null, LocalText.Empty);
        return string.Equals(product.Code, asked.Record.ProductCode.Trim(), StringComparison.OrdinalIgnoreCase)
            ? new MatchReason(nameof(RegisterRecord.ProductCode), true, new LocalText("Cùng mã sản phẩm", "Same product code"))
            : new MatchReason(nameof(RegisterRecord.ProductCode), false, new LocalText($"Mã khác: {product.Code}", $"Another code: {product.Code}"));
    }

    private static MatchReason OfName(Asked asked, IndexedProduct product) =>
        asked.NameKey == product.NameKey
            ? new MatchReason(nameof(RegisterRecord.ProductName), true, new LocalText("Cùng tên", "Same name"))
            : new MatchReason(nameof(RegisterRecord.ProductName), null, new LocalText("Tên gần giống", "A similar name"));

    private static MatchReason OfHolder(Asked asked, IndexedProduct product)
    {
        const string field = nameof(RegisterRecord.HolderName);
        if (asked.HolderKey.Length == 0 || product.HolderKeys.Count == 0)
            return new MatchReason(field, null, new LocalText("Chưa rõ chủ thể", "The holder is not known on both sides"));
        if (product.HolderKeys.Contains(asked.HolderKey))
            return new MatchReason(field, true, new LocalText("Cùng chủ thể", "Same holder"));
        return product.HolderKeys.Any(key => NameKeys.Likeness(key, asked.HolderKey) >= Alike)
            ? new MatchReason(field, null, new LocalText($"Chủ thể gần giống: {product.HolderName}", $"A similar holder: {product.HolderName}"))
            : new MatchReason(field, false, new LocalText($"Chủ thể khác: {product.HolderName}", $"Another holder: {product.HolderName}"));
    }

    private static MatchReason OfPlace(Asked asked, IndexedProduct product) => (PlaceAgrees(asked.Place, product), nameof(RegisterRecord.Commune)) switch
    {
        (true, var field) => new MatchReason(field, true, new LocalText("Cùng xã (tính cả tên cũ)", "Same commune (old names counted)")),
        (false, var field) => new MatchReason(field, false, new LocalText("Xã khác", "Another commune")),
        (null, var field) => new MatchReason(field, null, new LocalText("Chưa rõ xã", "The commune is not known on both sides")),
    };

    private static bool? PlaceAgrees(PlaceReading place, IndexedProduct product)
    {
        if (place.ProvinceCode is { } province && province != product.ProvinceCode)
            return false;
        if (product.CommuneCode is { } code && place.Communes.Count > 0)
            return place.Communes.Contains(code);
        if (place.CommuneSlug.Length > 0 && product.CommuneSlug.Length > 0)
        {
            var isDistrictOpen = place.DistrictSlug.Length == 0 || product.DistrictSlug.Length == 0 || place.DistrictSlug == product.DistrictSlug;
            return place.CommuneSlug == product.CommuneSlug && isDistrictOpen ? true : null;
        }

        // Neither names a commune: then the province is all there is to compare.
        var isProductSilent = product.CommuneCode is null && product.CommuneSlug.Length == 0;
        return place.NamesNoCommune && isProductSilent && place.ProvinceCode is not null ? true : null;
    }

    /// <summary>A record with what of it is compared.</summary>
    private sealed record Asked(RegisterRecord Record, PlaceReading Place)
    {
        public string NameKey { get; } = NameKeys.OfName(Record.ProductName);

        public string HolderKey { get; } = NameKeys.OfHolder(Record.HolderName);
    }
}
