using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The words of one document, written as the tables want them: spelt by the analysis, one space between.</summary>
internal sealed class DocumentText
{
    private DocumentText(SearchDocument document)
    {
        var isProduct = document.Kind == SearchKind.Product;
        Name = Column.Of(document.NameVi);
        Kind = Column.Of([document.NameEn, .. document.Categories, .. document.Keywords]);
        Near = Column.Of([document.ProducerName, document.VillageName, .. document.Places]);
        All = isProduct
            ? Column.Of([document.NameVi, document.NameEn, .. document.Categories, .. document.Keywords, document.ProducerName,
                document.VillageName, .. document.Places, document.DescriptionVi, document.DescriptionEn])
            : Column.Of("");
        Other = isProduct ? Kind : Column.Of([document.NameEn, .. document.Keywords, .. document.Places]);
        Hash = HashOf(document.Kind, Name, Kind, Near, All, Other);
    }

    public Column Name { get; }
    public Column Kind { get; }
    public Column Near { get; }
    public Column All { get; }

    /// <summary>What a suggestion is found by besides its name.</summary>
    public Column Other { get; }

    /// <summary>Equal for equal text: a new price must not rewrite the words.</summary>
    public long Hash { get; }

    public static DocumentText Of(SearchDocument document) => new(document);

    private static long HashOf(SearchKind kind, params Column[] columns)
    {
        var text = string.Join('\n', columns.Select(column => column.Marked + '\t' + column.Folded));
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{(int)kind}\n{text}")));
    }

    /// <summary>The same words twice: with marks and folded.</summary>
    internal readonly record struct Column(string Marked, string Folded)
    {
        public static Column Of(params IEnumerable<string?> texts)
        {
            var words = texts.SelectMany(Words.In).ToList();
            return new Column(string.Join(' ', words.Select(word => word.Exact)), string.Join(' ', words.Select(word => word.Folded)));
        }

        /// <summary>Each term once.</summary>
        public IEnumerable<string> Terms => Marked.Split(' ').Concat(Folded.Split(' ')).Where(term => term.Length > 0).Distinct();
    }
}
