using Ocop.Catalog.Changes;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Articles;

/// <summary>A guide, news or standing page in Markdown.</summary>
public sealed class Article : IPublicPage
{
    public ArticleId Id { get; init; } = ArticleId.New();

    public required string Slug { get; set; }

    public required ArticleSection Section { get; set; }

    public required LocalText Title { get; set; }

    public LocalText Lead { get; set; } = LocalText.Empty;

    /// <summary>Markdown without HTML.</summary>
    public required LocalText Body { get; set; }

    /// <summary>The order among guides; news go by date.</summary>
    public int Order { get; set; }

    /// <summary>The day of the event or of publication, printed under the title.</summary>
    public DateOnly? Day { get; set; }

    public List<string> Sources { get; set; } = [];

    public Publication? Publication { get; set; }

    public ChangeKey ChangeKey => new(ChangeKinds.Article, Id.ToString());
}

public enum ArticleSection
{
    Guide,
    News,

    /// <summary>Model producers and good ways of working (gương điển hình).</summary>
    People,

    /// <summary>About, delivery and returns, privacy.</summary>
    Page,
}
