using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog.Articles;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Loading;

/// <summary>The ids of source records. The same key gives the same id on every machine, so that orders and labels survive a new load.</summary>
public static class SourceId
{
    public static ProductId Product(string key) => new(Of(ChangeKinds.Product, key));

    public static ProducerId Producer(string key) => new(Of(ChangeKinds.Producer, key));

    public static VillageId Village(string key) => new(Of(ChangeKinds.Village, key));

    public static SalesPointId SalesPoint(string key) => new(Of(ChangeKinds.SalesPoint, key));

    public static ArticleId Article(string key) => new(Of(ChangeKinds.Article, key));

    public static CertificateId Certificate(string key) => new(Of(ChangeKinds.Certificate, key));

    /// <summary>A version 8 UUID (RFC 9562) from a SHA-256 of kind and key.</summary>
    public static Guid Of(string kind, string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"ocop/{kind}/{key}")).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
