using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Products;

/// <summary>A page whose form holds what the office keeps of a product; _ProductFields.cshtml draws it.</summary>
public interface IProductFormPage
{
    ProductForm Form { get; }

    PlacesToday Places { get; }
}

/// <summary>A product as an officer types it.</summary>
public sealed class ProductForm
{
    public string? Name { get; set; }

    public string? NameEn { get; set; }

    public string? CriteriaSet { get; set; }

    /// <summary>The producer's name as it stands in the register.</summary>
    public string? Producer { get; set; }

    public string? Province { get; set; }

    public string? Commune { get; set; }

    public string? PrintedCommune { get; set; }

    public string? PrintedDistrict { get; set; }

    public string? PrintedProvince { get; set; }

    public string? RegisterCode { get; set; }

    public bool IsPublic { get; set; }

    public string? Reason { get; set; }

    public long Revision { get; set; }

    public static ProductForm Of(Product product, string? producer, PlacesToday places, long revision) => new()
    {
        Name = product.Name.Vi,
        NameEn = product.Name.En,
        CriteriaSet = product.CriteriaSet.ToString(CultureInfo.InvariantCulture),
        Producer = producer,
        Province = product.ProvinceCode,
        Commune = places.Commune(product.CommuneCode)?.FullName,
        PrintedCommune = product.PlaceAtRecognition.Commune,
        PrintedDistrict = product.PlaceAtRecognition.District,
        PrintedProvince = product.PlaceAtRecognition.Province,
        RegisterCode = product.RegisterCode,
        IsPublic = product.Publication is not null,
        Revision = revision,
    };

    /// <summary>The facts as typed; null when something cannot be read.</summary>
    public async Task<ProductFacts?> ReadAsync(FormReader reader, CatalogDbContext db, PlacesToday places, Lang t, CancellationToken cancellationToken)
    {
        var name = reader.Text(nameof(Name), Name, 200, isNeeded: true);
        var nameEn = reader.Text(nameof(NameEn), NameEn, 200);
        var set = reader.Number(nameof(CriteriaSet), CriteriaSet, Classification.FirstSet, Classification.LastSet, isNeeded: true);
        var (province, commune) = reader.Place(Province, Commune, places, t);
        var printed = new PlaceAtRecognition(
            reader.Text(nameof(PrintedCommune), PrintedCommune, 100), reader.Text(nameof(PrintedDistrict), PrintedDistrict, 100),
            reader.Text(nameof(PrintedProvince), PrintedProvince, 100));
        var code = reader.Text(nameof(RegisterCode), RegisterCode, 40);
        var producer = await ProducerAsync(reader, db, t, cancellationToken);
        return reader.HasErrors ? null : new ProductFacts
        {
            Name = new LocalText(name!, nameEn),
            CriteriaSet = set!.Value,
            ProducerId = producer,
            CommuneCode = commune,
            ProvinceCode = province,
            PlaceAtRecognition = printed,
            RegisterCode = code,
        };
    }

    private async Task<ProducerId?> ProducerAsync(FormReader reader, CatalogDbContext db, Lang t, CancellationToken cancellationToken)
    {
        if (reader.Text(nameof(Producer), Producer, 200) is not { } typed)
            return null;
        var found = await db.Producers.Where(row => row.Name == typed || row.Slug == typed).OrderBy(row => row.Slug)
            .Select(row => new { row.Id, row.Slug }).Take(5).ToListAsync(cancellationToken);
        if (found.Count == 1)
            return found[0].Id;
        reader.Error(nameof(Producer), found.Count == 0
            ? t["Sổ chưa có chủ thể tên này. Hãy ghi chủ thể trước", "The register has no producer of this name. Enter the producer first"]
            : t[$"Có nhiều chủ thể cùng tên, hãy gõ một trong: {string.Join(", ", found.Select(row => row.Slug))}",
                $"Several producers have this name, type one of: {string.Join(", ", found.Select(row => row.Slug))}"]);
        return null;
    }
}
