namespace Ocop.Catalog.Search.Embedded;

/// <summary>Changes written to the file and waiting to be seen in memory as soon as they are committed.</summary>
internal sealed class IndexBatch(IndexGeneration generation)
{
    private readonly List<(int Slot, SearchDocument? Document)> _written = [];
    private readonly List<(SearchKind Kind, DocumentText Text)> _newWords = [];
    private bool _hasRemoved;

    public void Write(IReadOnlyList<SearchChange> changes)
    {
        foreach (var change in changes)
        {
            switch (change)
            {
                case SearchChange.Upsert { Document: var document }:
                    var text = DocumentText.Of(document);
                    var (slot, hasNewWords) = generation.Writer.Upsert(document, text);
                    _written.Add((slot, document));
                    if (hasNewWords)
                        _newWords.Add((document.Kind, text));
                    break;
                case SearchChange.Delete delete when generation.Writer.Delete(delete.Kind, delete.Id) is { } removed:
                    _written.Add((removed, null));
                    _hasRemoved = true;
                    break;
            }
        }
    }

    public void Publish(long position)
    {
        foreach (var (slot, document) in _written)
        {
            if (document is null)
                generation.Columns.Remove(slot);
            else
                generation.Columns.Set(slot, document, word => word);
        }

        foreach (var (kind, text) in _newWords)
            Learn(kind, text);
        if (_hasRemoved || _newWords.Count > 0)
            generation.Matches.Clear();
        generation.Whole.Clear();

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
