namespace Ocop.Catalog.Search.Embedded;

/// <summary>Brings the best hits to the front without sorting the rest: nobody reads the thousandth.</summary>
internal static class Top
{
    /// <summary>Sorts so that the first <paramref name="count"/> hits are in place.</summary>
    public static void Sort(Span<Hit> hits, int count, IComparer<Hit> order)
    {
        const int Worthwhile = 4;
        if (hits.Length > count * Worthwhile)
            hits = hits[..Select(hits, count, order)];
        hits.Sort(order);
    }

    /// <summary>A heap of the best so far with the worst of them on top; the others fall to the back.</summary>
    private static int Select(Span<Hit> hits, int count, IComparer<Hit> order)
    {
        var heap = hits[..count];
        for (var at = (count / 2) - 1; at >= 0; at--)
            Sink(heap, at, order);
        for (var at = count; at < hits.Length; at++)
        {
            if (order.Compare(hits[at], heap[0]) >= 0)
                continue;
            (heap[0], hits[at]) = (hits[at], heap[0]);
            Sink(heap, 0, order);
        }

        return count;
    }

    private static void Sink(Span<Hit> heap, int at, IComparer<Hit> order)
    {
        while (true)
        {
            var worst = at;
            for (var child = (2 * at) + 1; child <= (2 * at) + 2 && child < heap.Length; child++)
            {
                if (order.Compare(heap[child], heap[worst]) > 0)
                    worst = child;
            }

            if (worst == at)
                return;
            (heap[at], heap[worst]) = (heap[worst], heap[at]);
            at = worst;
        }
    }
}
