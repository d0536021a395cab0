namespace Ocop.Browser.Tests;

/// <summary>How a visitor looks at the shop.</summary>
public sealed record Look(int Width, int Height)
{
    public static Look Phone { get; } = new(390, 844) { Touch = true };

    public static Look Desktop { get; } = new(1280, 900);

    public static Look SmallPhone { get; } = new(320, 640) { Touch = true };

    public bool Dark { get; init; }

    public bool Touch { get; init; }

    public bool JavaScript { get; init; } = true;

    /// <summary>Lets a test inject its own script. Only the accessibility check needs it; every other test lives under our policy.</summary>
    public bool BypassContentSecurityPolicy { get; init; }
}
