using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.Certification;

public readonly record struct CertificateId(Guid Value)
{
    public static CertificateId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<CertificateId, Guid>(id => id.Value, value => new CertificateId(value));
}
