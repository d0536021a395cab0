namespace Ocop.Catalog.Search.Embedded;

/// <summary>Changes written to the file and waiting to be seen in memory as soon as they are committed.</summary>
internal sealed class IndexBatch(IndexGeneration generation)
{
    private readonly List<(int Slot, SearchDocument? Document, DocumentText? Text)> _written = [];

    public void Write(IReadOnlyList<SearchChange> changes)
    {
        foreach (var change in changes)
        {
            switch (change)
            {
                case SearchChange.Upsert { Document: var document }:
                    var text = DocumentText.Of(document);
                    _written.Add((generation.Writer.Upsert(document, text), document, text));
                    break;
                case SearchChange.Delete delete when generation.Writer.Delete(delete.Kind, delete.Id) is { } removed:
                    _written.Add((removed, null, null));
                    break;
            }
        }
    }

    public void Publish(long position)
    {
        foreach (var (slot, document, text) in _written)
        {
            if (document is null || text is null)
            {
                generation.Columns.Remove(slot);
                continue;
            }

            generation.Columns.Set(slot, document, word => word);
            Learn(document.Kind, text);
        }

        generation.Position = position;
    }

    private void Learn(SearchKind kind, DocumentText text)
    {
        if (kind == SearchKind.Product)
            Learn(generation.Vocabulary, text.Name, text.Kind, text.Near);
        Learn(generation.NameVocabulary, text.Name, text.Other);
    }

    private static void Learn(Vocabulary vocabulary, params DocumentText.Column[] columns)
    {
        foreach (var term in columns.SelectMany(column => column.Terms).Distinct())
            vocabulary.Add(term);
    }
}
