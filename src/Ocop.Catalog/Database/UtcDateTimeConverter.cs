using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.Database;

/// <summary>Stores instants as UTC date-times: SQLite cannot order <see cref="DateTimeOffset"/>, PostgreSQL wants UTC.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
