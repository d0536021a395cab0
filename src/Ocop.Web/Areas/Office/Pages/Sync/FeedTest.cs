using Ocop.Catalog.Register.Feed;
using Ocop.Web.Language;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>Asks a source for one record and says in plain words how it went. Writes nothing.</summary>
public sealed class FeedTest(FeedClient client, FeedSecrets secrets)
{
    public async Task<TestVerdict> RunAsync(FeedSubscription feed, Lang t, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.GetAsync(FeedSource.Of(feed, secrets), null, 1, null, cancellationToken);
            return answer.Page is { Records: [var first, ..] }
                ? new TestVerdict("good", t["Nối được", "Connected"], t[$"Nguồn trả lời đúng. Dòng đầu: {first.Title}", $"The source answers as it should. First record: {first.Title}"])
                : new TestVerdict("good", t["Nối được", "Connected"], t["Nguồn trả lời đúng, sổ của nguồn còn trống.", "The source answers as it should; its register is empty."]);
        }
        catch (FeedException error)
        {
            return new TestVerdict("bad", SyncWords.Of(error.Trouble, t), t[$"Chi tiết cho kỹ thuật: {error.Message}", $"For the technician: {error.Message}"]);
        }
    }
}

/// <summary>How the test went, as a notice says it.</summary>
public sealed record TestVerdict(string Tone, string Title, string Text);
