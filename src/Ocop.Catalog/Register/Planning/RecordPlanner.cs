using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register.Planning;

/// <summary>Plans one record after the other over a snapshot; what a record would make, the next ones see.</summary>
internal sealed class RecordPlanner(
    RegisterSnapshot snapshot, ProductIndex products, ProductMatcher matcher, PlaceReader places,
    RegisterSource source, PlanOptions options, DateOnly today)
{
    private readonly List<IndexedProduct> _drafts = [];
    private readonly Dictionary<ProducerId, IndexedProducer> _draftProducers = [];

    /// <summary>The product of a record as the register stands, drafts of this plan counted; null when none is certain.</summary>
    public ProductMatch? CertainOf(RegisterRecord record)
    {
        if (snapshot.ProductOf(record.ProductSourceId) is { } known && products.Find(known) is not null)
            return new ProductMatch(MatchBasis.Certificate, known, []);
        if (Guid.TryParse(record.ProductSourceId, out var id) && products.Find(new ProductId(id)) is { } same)
            return new ProductMatch(MatchBasis.Certificate, same.Id, []);
        if (matcher.Find(record, product => IsAnother(record, product)) is { } match)
            return match;
        return snapshot.Answer(ProductMatcher.KeyOf(record)) is { Decision: not MatchDecision.Dismissed, Product: { } linked } && products.Find(linked) is not null
            ? new ProductMatch(MatchBasis.Remembered, linked, [])
            : null;
    }

    /// <summary>The certificate of the register a record speaks of.</summary>
    public KnownCertificate? CertificateOf(RegisterRecord record, ProductMatch? match)
    {
        if (snapshot.Claim(record.SourceId) is { } claim && snapshot.Find(claim.CertificateId) is { } claimed)
            return claimed;
        if (source.IsFeed && Guid.TryParse(record.SourceId, out var id) && snapshot.Find(new CertificateId(id)) is { } same)
            return same;
        if (snapshot.FindByCode(record.Code) is { } coded)
            return coded;
        var facts = CertificateFacts.Of(record);
        return match?.Product is { } product ? snapshot.Of(product).FirstOrDefault(known => DecisionKey.IsSame(known.Facts, facts)) : null;
    }

    /// <summary>Whether the source would speak for the first time, and against what stands here: then it matters who wrote that.</summary>
    public bool IsFirstContradiction(RegisterRecord record, KnownCertificate known) =>
        snapshot.Claim(record.SourceId) is null
        && FactsMerge.Of(known.Facts, CertificateFacts.Of(record), null, RightsOn(known)).Differences.Count > 0;

    /// <param name="certain">What <see cref="CertainOf"/> has answered before the first record was planned.</param>
    public PlannedRecord Plan(int index, RegisterRecord record, ProductMatch? certain)
    {
        if (snapshot.Claim(record.SourceId) is { } claim && record.Revision <= claim.Revision)
            return Answer(index, record, PlannedOutcome.Same, certain ?? ProductMatch.None, snapshot.Find(claim.CertificateId)) with
            {
                Reasons = [new LocalText($"Đã nhận bản sửa đổi {claim.Revision}", $"Revision {claim.Revision} is known already")],
            };
        if (record.IsRemoved)
            return PlanRemoval(index, record);
        var match = certain ?? MatchOf(record); // an earlier record may have made its product
        var known = CertificateOf(record, match);
        var breaches = RecordCheck.Of(record).ToList();
        var facts = CertificateFacts.Of(record);
        return known is null
            ? PlanNew(index, record, facts, match, [.. breaches, .. RecognitionRules.Check(facts, today)])
            : PlanKnown(index, record, facts, known, match, breaches);
    }

    /// <summary>Takes what the plan would make out of the index of products again.</summary>
    public void Forget()
    {
        foreach (var draft in Enumerable.Reverse(_drafts))
            products.Remove(draft);
        foreach (var holder in _draftProducers.Values)
            products.Remove(holder);
    }

    private ProductMatch MatchOf(RegisterRecord record)
    {
        if (CertainOf(record) is { } match)
            return match;
        var basis = snapshot.Answer(ProductMatcher.KeyOf(record))?.Decision == MatchDecision.Dismissed ? MatchBasis.Dismissed : MatchBasis.None;
        return new ProductMatch(basis, null, matcher.Candidates(record, product => IsAnother(record, product)));
    }

    private bool IsAnother(RegisterRecord record, ProductId product) => snapshot.IsKnownAsAnother(product, record.ProductSourceId);

    private PlannedRecord PlanNew(int index, RegisterRecord record, CertificateFacts facts, ProductMatch match, List<RuleBreach> breaches)
    {
        if (breaches.Count > 0)
            return Refuse(index, record, match, null, breaches);
        if (match.Product is null)
            match = MakeDraft(record, match);
        if (match.Product is not { } product)
            return Answer(index, record, PlannedOutcome.Unmatched, match, null) with { Reasons = [WhyUnmatched(record, match)] };

        var id = source.IsFeed && Guid.TryParse(record.SourceId, out var given) ? new CertificateId(given) : CertificateId.New();
        var certificate = new KnownCertificate
        {
            Id = id,
            ProductId = product,
            Facts = facts,
            Code = record.Code is { } code && CertificateCode.Normalise(code) is { } printed ? printed : CertificateCode.For(id.ToString()),
            LastSource = source.Name,
            MadeBy = index,
        };
        snapshot.Add(certificate);
        Remember(record, certificate);
        return Answer(index, record, PlannedOutcome.New, match, certificate) with
        {
            Result = facts,
            Code = certificate.Code,
            Draft = products.Find(product)?.Draft,
            Reasons = RecognitionRules.Remarks(facts),
        };
    }

    private PlannedRecord PlanKnown(
        int index, RegisterRecord record, CertificateFacts facts, KnownCertificate known, ProductMatch match, List<RuleBreach> breaches)
    {
        match = match.Product == known.ProductId ? match : new ProductMatch(MatchBasis.Certificate, known.ProductId, []);
        var merge = FactsMerge.Of(known.Facts, facts, snapshot.Claim(record.SourceId)?.Stated, RightsOn(known));
        if (merge.Differences.Count > 0) // what stood in the register before is not this record's fault
            breaches.AddRange(RecognitionRules.Check(merge.Facts, today).Except(RecognitionRules.Check(known.Facts)));
        if (breaches.Count > 0)
            return Refuse(index, record, match, known, breaches);
        if (merge.Differences.Count == 0 || IsKept(known, merge))
        {
            Remember(record, known);
            return Answer(index, record, PlannedOutcome.Same, match, known) with { Draft = products.Find(known.ProductId)?.Draft };
        }

        if (known.MadeBy is { } other && !source.IsFeed)
            return Answer(index, record, PlannedOutcome.Error, match, known) with
            {
                Differences = merge.Differences,
                Reasons = [new LocalText($"Mâu thuẫn với dòng thứ {other + 1} về cùng một quyết định", $"Contradicts record {other + 1} on the same decision")],
            };
        known.Facts = merge.Facts;
        known.LastSource = source.Name;
        Remember(record, known);
        return Answer(index, record, merge.IsContested ? PlannedOutcome.Conflict : PlannedOutcome.Changed, match, known) with
        {
            Differences = merge.Differences,
            Result = merge.Facts,
            Draft = products.Find(known.ProductId)?.Draft,
            Reasons = merge.IsContested ? [WhyContested(known, merge)] : RecognitionRules.Remarks(merge.Facts),
        };
    }

    private PlannedRecord PlanRemoval(int index, RegisterRecord record)
    {
        var match = ProductMatch.None;
        if (snapshot.Claim(record.SourceId) is not { } claim || snapshot.Find(claim.CertificateId) is not { } known)
            return Answer(index, record, PlannedOutcome.Same, match, null);
        match = new ProductMatch(MatchBasis.Certificate, known.ProductId, []);
        var isFree = snapshot.Held(known.Id).Count == 0 && known.LastSource == source.Name;
        snapshot.Add(record.SourceId!, claim with { Revision = record.Revision, IsRemoved = true });
        if (isFree)
            snapshot.Remove(known);
        return Answer(index, record, isFree ? PlannedOutcome.Changed : PlannedOutcome.Conflict, match, known) with
        {
            Differences = [new Difference(nameof(record.IsRemoved), null, "true", IsContested: !isFree)],
            Reasons = isFree ? [] : [new LocalText("Nguồn đã gỡ bỏ, nhưng ở đây đã có sửa đổi khác", "The source has taken it out, but others have written it here")],
        };
    }

    private ProductMatch MakeDraft(RegisterRecord record, ProductMatch match)
    {
        if (!options.CreatesDrafts || match.Basis == MatchBasis.Dismissed || (!options.MakesDraftsOfLikely && match.Candidates.Any(ProductMatcher.IsPossible)))
            return match;
        return DraftOf(record, record.CriteriaSet) is { } draft ? new ProductMatch(MatchBasis.Draft, draft.Id, []) : match;
    }

    private IndexedProduct? DraftOf(RegisterRecord record, int? criteriaSet)
    {
        var place = places.Read(record);
        if (criteriaSet is not { } set || place.ProvinceCode is not { } province)
            return null;
        var id = Guid.TryParse(record.ProductSourceId, out var given) ? new ProductId(given) : ProductId.New();
        var (holder, newHolder) = HolderOf(record, place, province);
        var printed = new PlaceAtRecognition(record.Commune, record.District, record.Province);
        var code = string.IsNullOrWhiteSpace(record.ProductCode) ? null : record.ProductCode.Trim();
        var name = record.ProductName.Trim();
        var product = new IndexedProduct
        {
            Id = id,
            Slug = Slug.Of(name),
            Name = name,
            NameKey = NameKeys.OfName(name),
            HolderName = record.HolderName,
            HolderKeys = NameKeys.OfHolder(record.HolderName) is { Length: > 0 } key ? [key] : [],
            CommuneCode = place.SureCommune,
            ProvinceCode = province,
            Code = code,
            CommuneSlug = place.CommuneSlug,
            DistrictSlug = place.DistrictSlug,
            Draft = new DraftProduct(id, name, set, holder, newHolder, place.SureCommune, province, printed, code),
        };
        products.Add(product);
        _drafts.Add(product);
        if (record.ProductSourceId is { } productKey)
            snapshot.Add(productKey, id);
        return product;
    }

    private (ProducerId? Id, DraftProducer? New) HolderOf(RegisterRecord record, PlaceReading place, string province)
    {
        var key = NameKeys.OfHolder(record.HolderName);
        if (key.Length == 0)
            return (null, null);
        var found = products.Holders(key).Where(holder => holder.ProvinceCode == province && holder.CommuneCode == place.SureCommune).Take(2).ToList();
        if (found is [var only])
            return (only.Id, _draftProducers.ContainsKey(only.Id) ? Draft(only, record) : null);
        var holder = new IndexedProducer(ProducerId.New(), record.HolderName!.Trim(), key, place.SureCommune, province);
        products.Add(holder);
        _draftProducers.Add(holder.Id, holder);
        return (holder.Id, Draft(holder, record));
    }

    private static DraftProducer Draft(IndexedProducer holder, RegisterRecord record) =>
        new(holder.Id, holder.Name, record.HolderKind ?? ProducerKind.Unknown, holder.CommuneCode, holder.ProvinceCode);

    private MergeRights RightsOn(KnownCertificate known)
    {
        var last = known.LastSource is { } name ? new RegisterSource(name) : RegisterSource.Load;
        var maySpeakFirst = last == source || last.IsLoad || (source.IsImport && last.IsImport);
        return new MergeRights(source.IsFeed, maySpeakFirst, snapshot.Held(known.Id));
    }

    private bool IsKept(KnownCertificate known, FactsMerge merge)
    {
        var kept = snapshot.Kept(MatchKeys.OfConflict(source, known.Id));
        return kept.Count > 0 && merge.Differences.All(difference => difference.IsContested
            && kept.Any(before => before.Field == difference.Field && before.After == difference.After));
    }

    private void Remember(RegisterRecord record, KnownCertificate certificate)
    {
        if (!source.IsFeed || record.SourceId is not { } sourceId)
            return;
        snapshot.Add(sourceId, new KnownClaim(certificate.Id, record.Revision, CertificateFacts.Of(record), IsRemoved: false));
        if (record.ProductSourceId is { } productKey)
            snapshot.Add(productKey, certificate.ProductId);
    }

    private LocalText WhyUnmatched(RegisterRecord record, ProductMatch match)
    {
        if (match.Basis == MatchBasis.Dismissed)
            return PlannedRecord.DismissedBefore;
        if (match.Candidates.Count > 0)
            return new LocalText("Có sản phẩm gần giống: cần người quyết định", "Similar products exist: a person has to decide");
        if (places.Read(record).ProvinceCode is null)
            return new LocalText("Chưa rõ tỉnh, không có sản phẩm trùng", "The province is not known, and no product is the same");
        return record.CriteriaSet is null && options.CreatesDrafts
            ? new LocalText("Chưa có sản phẩm, thiếu bộ tiêu chí để lập bản nháp", "No such product, and without a criteria set no draft can be made")
            : new LocalText("Chưa có sản phẩm nào như vậy", "There is no such product");
    }

    // Which fields they are stands in the differences; a hand holds a field whoever wrote another one later.
    private LocalText WhyContested(KnownCertificate known, FactsMerge merge)
    {
        var held = snapshot.Held(known.Id);
        var last = merge.Differences.Any(difference => difference.IsContested && held.Contains(difference.Field))
            ? RegisterSource.Hand
            : new RegisterSource(known.LastSource ?? RegisterSource.Load.Name);
        return last.IsHand ? new LocalText("Trái với điều một người đã ghi tay", "Contradicts what a person wrote by hand")
            : last.IsImport ? new LocalText("Trái với một phụ lục đã nhập", "Contradicts an annex that was imported")
            : last.IsFeed ? new LocalText("Trái với một sổ đang đồng bộ", "Contradicts a register that is synced")
            : new LocalText("Trái với dữ liệu gốc", "Contradicts the shipped data");
    }

    private static PlannedRecord Refuse(
        int index, RegisterRecord record, ProductMatch match, KnownCertificate? known, List<RuleBreach> breaches) =>
        Answer(index, record, PlannedOutcome.Error, match, known) with
        {
            Breaches = breaches,
            Reasons = [.. breaches.Select(breach => breach.Article.Length == 0 ? breach.Message : new LocalText(
                $"{breach.Message.Vi} ({breach.Article})", $"{breach.Message.En} ({breach.Article})"))],
        };

    private static PlannedRecord Answer(
        int index, RegisterRecord record, PlannedOutcome outcome, ProductMatch match, KnownCertificate? known) => new()
        {
            Index = index,
            Record = record,
            Outcome = outcome,
            Basis = match.Basis,
            CertificateId = known?.Id,
            ProductId = known?.ProductId ?? match.Product,
            Revision = known?.Revision ?? 0,
        };
}
