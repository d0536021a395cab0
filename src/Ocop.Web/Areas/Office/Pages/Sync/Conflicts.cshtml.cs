using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Feed;
using Ocop.Catalog.Register.Matching;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>Where a source and this register, or two sources, say different things.</summary>
public sealed class ConflictsModel(SyncQueries queries) : OfficePage
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    public IReadOnlyList<MatchItem> Items { get; private set; } = [];

    public string SourceOf(MatchItem item) => _names.GetValueOrDefault(item.Source, T["Đợt nhập", "An import"]);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Hai bên nói khác nhau", "Contradictions"]);
        Items = await queries.ConflictsAsync(cancellationToken);
        _names = (await queries.SubscriptionsAsync(cancellationToken)).ToDictionary(feed => RegisterSource.Feed(feed.Id).Name, feed => feed.Name);
    }
}
