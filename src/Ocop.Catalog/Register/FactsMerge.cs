namespace Ocop.Catalog.Register;

/// <summary>What a source's statement makes of a certificate as it stands here.</summary>
/// <param name="Facts">With everything taken over that nobody contests.</param>
/// <param name="Differences">What would change, and what is contested and stays.</param>
internal sealed record FactsMerge(CertificateFacts Facts, IReadOnlyList<Difference> Differences)
{
    public bool IsContested => Differences.Any(difference => difference.IsContested);

    /// <summary>Lays a statement over a certificate, field by field.</summary>
    /// <param name="mine">As it stands here.</param>
    /// <param name="theirs">As the source states it now.</param>
    /// <param name="before">As the source stated it the last time; null when it speaks for the first time.</param>
    /// <param name="rights">Which differences the source may settle by itself.</param>
    public static FactsMerge Of(CertificateFacts mine, CertificateFacts theirs, CertificateFacts? before, MergeRights rights)
    {
        var (facts, differences) = (mine, new List<Difference>());
        foreach (var field in FactsField.All)
        {
            if (rights.StatesAll ? field.Agrees(mine, theirs) : field.Get(theirs) is null || field.AgreesInWords(mine, theirs))
                continue;
            if (before is not null && field.Agrees(theirs, before))
                continue; // the source has said nothing new here: somebody else made the difference, and was asked then
            if (field.IsSupersession && field.Get(theirs) is null && before is null)
                continue; // it does not know the newer decision we know
            var isContested = rights.Held.Contains(field.Name)
                || (!field.IsSupersession && (before is null ? !rights.MaySpeakFirst : !field.Agrees(mine, before)));
            differences.Add(new Difference(field.Name, field.Text(mine), field.Text(theirs), isContested));
            if (!isContested)
                facts = field.Take(facts, theirs);
        }

        return new FactsMerge(facts, differences);
    }
}

/// <summary>What a source may do to a certificate.</summary>
/// <param name="StatesAll">What it leaves out is not so (a feed); otherwise it does not know (an annex).</param>
/// <param name="MaySpeakFirst">Its first word on the certificate may change it: nobody but itself or the load has written it.</param>
/// <param name="Held">The fields a hand holds.</param>
internal sealed record MergeRights(bool StatesAll, bool MaySpeakFirst, IReadOnlySet<string> Held);
