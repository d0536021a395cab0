namespace Ocop.Browser.Tests;

/// <summary>Tests that take products out of the shop again run one after the other, so that none follows a link that another has just cut.</summary>
public static class TakingBack
{
    public const string Collection = "taking back";
}
