using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Commerce;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Stock;

namespace Ocop.Web.Commands;

/// <summary>Fills the database with made-up products for measuring. The same number always makes the same product.</summary>
/// <remarks>Resumable: every batch is one transaction per module, and a second run goes on where the first stopped.</remarks>
public sealed class Seed(
    CatalogDbContext catalog, RegisterWriter register, CommerceDbContext commerce, StockKeeper stock, TimeProvider clock)
{
    private const int Batch = 1000;
    private const int ProductsPerProducer = 8;
    private const string Prefix = "mau-do-";

    private static readonly (string Vi, string En, int Set)[] Goods =
    [
        ("Mật ong hoa rừng", "Forest honey", 4), ("Chè Shan tuyết", "Shan snow tea", 11), ("Gạo nếp nương", "Upland sticky rice", 3),
        ("Miến dong", "Canna noodles", 6), ("Thịt trâu gác bếp", "Smoked buffalo", 8), ("Măng khô", "Dried bamboo shoots", 7),
        ("Nước mắm cốt", "First-press fish sauce", 9), ("Muối chẩm chéo", "Chẩm chéo salt", 10), ("Rượu ngô men lá", "Leaf-yeast corn spirit", 14),
        ("Tinh dầu quế", "Cinnamon oil", 20), ("Khăn thổ cẩm", "Brocade scarf", 22), ("Cam sành", "King mandarins", 1),
        ("Trứng gà đồi", "Hill hens' eggs", 2), ("Trà cà gai leo", "Solanum tea", 12), ("Cà phê rang mộc", "Plain roast coffee", 13),
        ("Đông trùng hạ thảo", "Cordyceps", 18), ("Giỏ mây đan", "Rattan basket", 21), ("Nước ép mận", "Plum juice", 17),
    ];

    private static readonly string[] Qualities = ["hữu cơ", "cổ thụ", "đặc biệt", "truyền thống", "thượng hạng", "gia truyền", "sấy lạnh", "vườn nhà"];

    /// <summary>Brings the number of products up to <paramref name="total"/>, writing a line per tenth.</summary>
    public async Task RunAsync(int total, TextWriter output, CancellationToken cancellationToken)
    {
        var communes = await catalog.Communes.AsNoTracking().OrderBy(commune => commune.Code).ToListAsync(cancellationToken);
        var start = await catalog.Products.CountAsync(cancellationToken);
        var number = await catalog.Products.CountAsync(product => product.Slug.StartsWith(Prefix), cancellationToken);
        for (var done = start; done < total;)
        {
            var count = Math.Min(Batch, total - done);
            var products = Enumerable.Range(number, count).Select(index => ProductOf(index, communes)).ToList();
            await AddToCatalogAsync(products, number, communes, cancellationToken);
            await AddToShopAsync(products, number, cancellationToken);
            (number, done) = (number + count, done + count);
            if (done == total || done / Batch % Math.Max(1, total / Batch / 10) == 0)
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {total:N0} products"));
        }
    }

    private async Task AddToCatalogAsync(
        List<Product> products, int first, List<Catalog.Places.Commune> communes, CancellationToken cancellationToken)
    {
        await using var write = await catalog.BeginWriteAsync(cancellationToken);
        await register.LockAsync(cancellationToken);
        catalog.AddRange(products);
        var known = products.Select(product => product.ProducerId!.Value).Distinct().ToList();
        var present = await catalog.Producers.Where(producer => known.Contains(producer.Id)).Select(producer => producer.Id).ToListAsync(cancellationToken);
        foreach (var group in products.Select((product, offset) => (product, number: first + offset)).GroupBy(pair => pair.product.ProducerId!.Value))
        {
            if (!present.Contains(group.Key))
                catalog.Add(ProducerOf(group.First().number / ProductsPerProducer, communes));
        }

        await catalog.SaveChangesAsync(cancellationToken);
        var certificates = Enumerable.Range(0, (products.Count + 1) / 2).Select(pair => CertificateOf(products[pair * 2], first + pair * 2));
        await register.EnterAsync(certificates, RegisterSource.Load, Actor.System("seed"), cancellationToken);
        await write.CommitAsync(cancellationToken);
        catalog.ChangeTracker.Clear();
    }

    private async Task AddToShopAsync(List<Product> products, int first, CancellationToken cancellationToken)
    {
        await using var write = await commerce.BeginWriteAsync(cancellationToken);
        for (var offset = 0; offset < products.Count; offset++)
        {
            var dice = Dice(first + offset, 7);
            var offer = new Offer
            {
                Id = new OfferId(IdOf("offer", first + offset)),
                Sku = string.Create(CultureInfo.InvariantCulture, $"MAU-{first + offset}"),
                ProductId = products[offset].Id,
                PackName = new LocalText("Gói 500 g", "500 g pack"),
                Price = new Money(20_000 + dice % 480 * 1000),
                NetWeightGrams = 500,
                UnitPricePer = UnitPriceBasis.Kilogram,
                ShippingWeightGrams = 600,
                IsDemo = true,
            };
            commerce.Add(offer);
            stock.Open(offer.Id, dice % 10 == 0 ? 0 : 100_000);
        }

        await commerce.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        commerce.ChangeTracker.Clear();
    }

    private Product ProductOf(int number, List<Catalog.Places.Commune> communes)
    {
        var (dice, place) = (Dice(number, 1), PlaceOf(number / ProductsPerProducer, communes));
        var good = Goods[dice % Goods.Length];
        var quality = Qualities[dice / 32 % Qualities.Length];
        return new Product
        {
            Id = new ProductId(IdOf("product", number)),
            Slug = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}"),
            Name = new LocalText($"{good.Vi} {quality} {place.Name}", $"{good.En} from {place.Name}"),
            Summary = new LocalText("Sản phẩm tạo ra để đo tốc độ, không có thật.", "Made up for measuring; it does not exist."),
            CriteriaSet = good.Set,
            ProducerId = new ProducerId(IdOf("producer", number / ProductsPerProducer)),
            CommuneCode = place.Code,
            ProvinceCode = place.ProvinceCode,
            PlaceAtRecognition = new PlaceAtRecognition(place.Name, null, null),
            Evidence = EvidenceGrade.C,
            Source = "Số liệu tạo ra để đo (./dev seed)",
            AddedAt = clock.GetUtcNow().AddMinutes(-dice % 500_000),
            Publication = new Publication(clock.GetUtcNow()),
        };
    }

    private Producer ProducerOf(int number, List<Catalog.Places.Commune> communes)
    {
        var place = PlaceOf(number, communes);
        return new Producer
        {
            Id = new ProducerId(IdOf("producer", number)),
            Slug = string.Create(CultureInfo.InvariantCulture, $"{Prefix}chu-the-{number}"),
            Name = string.Create(CultureInfo.InvariantCulture, $"HTX mẫu số {number} {place.Name}"),
            Kind = (ProducerKind)(1 + number % 5),
            CommuneCode = place.Code,
            ProvinceCode = place.ProvinceCode,
            Source = "Số liệu tạo ra để đo (./dev seed)",
            Publication = new Publication(clock.GetUtcNow()),
        };
    }

    private Certificate CertificateOf(Product product, int number)
    {
        var decidedOn = VietnamCalendar.Today(clock).AddDays(-Dice(number, 3) % 1500);
        return new Certificate
        {
            Id = new CertificateId(IdOf("certificate", number)),
            Code = CertificateCode.For(product.Slug),
            ProductId = product.Id,
            Stars = 3 + Dice(number, 5) % 3,
            DecidedOn = decidedOn,
            DecidedYear = decidedOn.Year,
            ValidFrom = decidedOn,
            ValidUntil = Certificate.EndFor(decidedOn),
            Evidence = EvidenceGrade.A,
            Source = "Số liệu tạo ra để đo (./dev seed)",
        };
    }

    private static Catalog.Places.Commune PlaceOf(int producer, List<Catalog.Places.Commune> communes) => communes[Dice(producer, 2) % communes.Count];

    // A multiplicative hash: spread evenly and the same on every machine.
    private static int Dice(int number, int salt) => (int)((uint)((number + 1) * 2654435761u ^ (uint)salt * 2246822519u) >> 8);

    private static Guid IdOf(string kind, int number)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{Prefix}{kind}/{number}"));
        return new Guid(hash.AsSpan(0, 16));
    }
}
