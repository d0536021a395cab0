namespace Ocop.Web.Caching;

/// <summary>Anonymous pages by address. One per node.</summary>
public sealed class PageCache(TimeProvider clock) : TagCache<CachedPage>(clock, MaxBytes)
{
    /// <summary>Bytes of all entries together; the oldest leave first.</summary>
    public const long MaxBytes = 64 << 20;
}
