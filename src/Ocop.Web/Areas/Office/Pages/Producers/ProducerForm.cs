using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Producers;

/// <summary>A page whose form holds what the office keeps of a producer; _ProducerFields.cshtml draws it.</summary>
public interface IProducerFormPage
{
    ProducerForm Form { get; }

    PlacesToday Places { get; }
}

/// <summary>A producer as an officer types it.</summary>
public sealed class ProducerForm
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Province { get; set; }

    public string? Commune { get; set; }

    public bool IsPublic { get; set; }

    public string? Reason { get; set; }

    public long Revision { get; set; }

    public static ProducerForm Of(Producer producer, PlacesToday places, long revision) => new()
    {
        Name = producer.Name,
        Kind = producer.Kind.ToString(),
        Province = producer.ProvinceCode,
        Commune = places.Commune(producer.CommuneCode)?.FullName,
        IsPublic = producer.Publication is not null,
        Revision = revision,
    };

    /// <summary>The facts as typed; null when something cannot be read.</summary>
    public ProducerFacts? Read(FormReader reader, PlacesToday places, Lang t)
    {
        var name = reader.Text(nameof(Name), Name, 200, isNeeded: true);
        var kind = reader.Choice<ProducerKind>(nameof(Kind), Kind, isNeeded: true);
        var (province, commune) = reader.Place(Province, Commune, places, t);
        return reader.HasErrors ? null : new ProducerFacts { Name = name!, Kind = kind!.Value, CommuneCode = commune, ProvinceCode = province };
    }
}
