using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.Database;

/// <summary>A value kept as JSON text: read whole, written whole, never queried.</summary>
public static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        AllowOutOfOrderMetadataProperties = true,
    };

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion<JsonConverter<T>, JsonComparer<T>>();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}

/// <summary>Writes a value as JSON text.</summary>
public sealed class JsonConverter<T>() : ValueConverter<T, string>(value => JsonColumn.Write(value), json => JsonColumn.Read<T>(json));

/// <summary>Compares and copies by what is stored, so that an edited list counts as changed.</summary>
public sealed class JsonComparer<T>() : ValueComparer<T>(
    (left, right) => JsonColumn.Write(left) == JsonColumn.Write(right),
    value => JsonColumn.Write(value).GetHashCode(StringComparison.Ordinal),
    value => JsonColumn.Read<T>(JsonColumn.Write(value)));
