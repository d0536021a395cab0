using static Ocop.Web.Components.Brocade.Shapes;

namespace Ocop.Web.Components.Brocade;

/// <summary>A small band: x runs along the cloth, t across it with 0 outermost.</summary>
internal sealed record Band(int Height, Func<int, int, int> ColourAt);

internal static class Bands
{
    private static readonly string[] HookRows = ["1111100", "1000100", "1011100", "1000000", "1111111"];

    public static readonly Band[] All =
    [
        new(4, Teeth), new(6, Zigzag), new(7, Lozenges), new(5, Hooks), new(5, Crosses), new(3, Stairs), new(6, Pines),
    ];

    private static int Teeth(int x, int t) => t <= 3 - Saw(x, 4) ? 1 : Ground;

    private static int Zigzag(int x, int t) => Math.Abs(t - 1 - Saw(x, 4)) switch { 0 => 1, 1 => 2, _ => Ground };

    private static int Lozenges(int x, int t) => (Saw(x, 5) + Math.Abs(t - 3)) switch { 0 => 3, 2 => 2, 3 => 1, _ => Ground };

    private static int Hooks(int x, int t) => HookRows[t][(x + 1) % 7] == '1' ? 1 : Ground;

    private static int Crosses(int x, int t)
    {
        var saw = Saw(x, 4);
        return saw == Math.Abs(t - 2) ? 1 : saw == 0 && t == 2 ? 3 : Ground;
    }

    private static int Stairs(int x, int t) => t == 1 ? (x % 4 < 2 ? 2 : 1) : x % 4 == 0 ? 4 : Ground;

    private static int Pines(int x, int t)
    {
        var p = Saw(x, 4);
        if (p == 0)
            return 1;
        return t + p > 5 || (t + p) % 2 == 0 ? Ground : 2;
    }
}
