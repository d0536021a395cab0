using Ocop.Catalog.Changes;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Producers;

/// <summary>The OCOP entity (chủ thể) who makes a product and holds its certificates.</summary>
public sealed class Producer : IPublicPage
{
    public ProducerId Id { get; init; } = ProducerId.New();

    public required string Slug { get; set; }

    /// <summary>The registered name; names are not translated.</summary>
    public required string Name { get; set; }

    public ProducerKind Kind { get; set; }

    /// <summary>Markdown without HTML.</summary>
    public LocalText About { get; set; } = LocalText.Empty;

    public string? CommuneCode { get; set; }

    public required string ProvinceCode { get; set; }

    public string Source { get; set; } = "";

    public Publication? Publication { get; set; }

    public ChangeKey ChangeKey => new(ChangeKinds.Producer, Id.ToString());
}

/// <summary>Who may apply, Decision 26/2026 Art. 2.3.</summary>
public enum ProducerKind
{
    Unknown,

    /// <summary>Hợp tác xã (HTX).</summary>
    Cooperative,

    /// <summary>Tổ hợp tác (THT).</summary>
    CooperativeGroup,

    /// <summary>Doanh nghiệp nhỏ và vừa.</summary>
    Enterprise,

    /// <summary>Trang trại.</summary>
    Farm,

    /// <summary>Hộ sản xuất có đăng ký kinh doanh.</summary>
    Household,

    /// <summary>A community that runs a tourism service.</summary>
    Community,
}
