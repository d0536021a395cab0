using Microsoft.AspNetCore.Http.Features;

namespace Ocop.Web.Caching;

/// <summary>Set on requests whose answer may be kept; a page takes part by naming the things it shows.</summary>
internal sealed class PageCacheFeature(long generation, long position)
{
    /// <summary>The cache's generation before anything was read.</summary>
    public long Generation { get; } = generation;

    /// <summary>How far the change log was followed before anything was read.</summary>
    public long Position { get; } = position;

    public MemoryStream? Body { get; private set; }

    public List<string> Tags { get; } = [];

    public IHttpResponseBodyFeature? Original { get; private set; }

    public void Begin(HttpContext context, IEnumerable<string> tags)
    {
        Tags.AddRange(tags);
        if (Body is not null)
            return;
        Body = new MemoryStream(32 << 10);
        Original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Body));
    }
}

public static class PageCacheExtensions
{
    /// <summary>Lets this answer be kept for everybody until one of the tags changes. It must hold nothing personal.</summary>
    /// <param name="context">The request; only GET answers with status 200 and without cookies are kept.</param>
    /// <param name="tags">What the page shows: "product:{id}", "products", … (<see cref="PageTags"/>).</param>
    public static void CachePage(this HttpContext context, params IEnumerable<string> tags) =>
        context.Features.Get<PageCacheFeature>()?.Begin(context, tags);
}
