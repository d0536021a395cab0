using Ocop.Catalog.Products;

namespace Ocop.Catalog.Changes;

/// <summary>A public row with a page of its own.</summary>
public interface IPublicPage : IPublicRecord
{
    string Slug { get; set; }

    /// <summary>Null takes it off the site.</summary>
    Publication? Publication { get; set; }
}
