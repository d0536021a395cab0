using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>Reads the place of a product or producer: a province of today and, where it is known, one of its communes by name or code.</summary>
public static class PlaceReader
{
    public static (string Province, string? Commune) Place(this FormReader reader, string? province, string? commune, PlacesToday places, Lang t)
    {
        var code = reader.Text("Province", province, 2, isNeeded: true);
        var name = reader.Text("Commune", commune, 60);
        if (code is null || name is null)
            return (code ?? "", null);
        var slug = Slug.Of(name);
        var found = places.Communes
            .Where(row => row.Province.Code == code && (row.Code == name || Slug.Of(row.Name) == slug || Slug.Of(row.FullName) == slug))
            .ToList();
        if (found.Count != 1)
        {
            reader.Error("Commune", found.Count == 0
                ? t["Tỉnh này không có xã, phường nào tên như thế", "The province has no commune of that name"]
                : t[$"Có nhiều nơi cùng tên, hãy gõ cả loại: {string.Join(", ", found.Select(row => row.FullName))}",
                    $"There are several, write the kind too: {string.Join(", ", found.Select(row => row.FullName))}"]);
        }

        return (code, found.Count == 1 ? found[0].Code : null);
    }
}
