using System.Security.Cryptography;
using System.Text;

namespace Ocop.Catalog.Loading;

/// <summary>A checked record of a source file and the row it becomes.</summary>
/// <param name="Key">Names the record for ever; its id is made from it (<see cref="SourceId"/>).</param>
/// <param name="Hash">Of everything the row is made from: equal hashes, nothing to write.</param>
internal sealed record SourceRecord<T>(string Key, string Hash, T Row)
{
    public static SourceRecord<T> Of(string key, string content, T row) =>
        new(key, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content))), row);
}
