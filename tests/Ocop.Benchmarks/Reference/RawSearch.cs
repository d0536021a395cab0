using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Ocop.Reference;

/// <summary>R3: the 24 best row ids of the shop's own FTS5 index for a query, as JSON; no facets, no page, no second try.</summary>
internal static class RawSearch
{
    public static async Task RunAsync(WebApplicationBuilder builder, string file)
    {
        var connectionString = $"Data Source={file}";
        await using var app = builder.Build();
        app.Run(async context =>
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(context.RequestAborted);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT rowid FROM products WHERE products MATCH $words ORDER BY rank LIMIT 24";
            command.Parameters.AddWithValue("$words", Fold(context.Request.Query["q"].ToString()));
            var ids = new List<long>(24);
            await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
            while (await reader.ReadAsync(context.RequestAborted))
                ids.Add(reader.GetInt64(0));
            await context.Response.WriteAsJsonAsync(ids, context.RequestAborted);
        });
        await app.RunAsync();
    }

    // "mật ong" → "mat" "ong": the index holds folded words, and every word must be there.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter);
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word}\""));
    }
}
