using System.Globalization;

namespace Ocop.Benchmarks;

/// <summary>One line of the result: what was measured, against which reference, and what is to be reached.</summary>
/// <param name="Target">The ratio to reach.</param>
/// <param name="LowerIsBetter">True for time and memory: the ratio may be at most the target; otherwise at least.</param>
internal sealed record Comparison(string Name, string ReferenceName, double Target, string Unit, bool LowerIsBetter = false)
{
    private readonly List<double> _ours = [];
    private readonly List<double> _reference = [];

    public int Runs => _ours.Count;

    public double Ratio => Median(_ours.Zip(_reference, (ours, reference) => ours / reference));

    public bool IsReached => LowerIsBetter ? Ratio <= Target : Ratio >= Target;

    public static string TableHead { get; } = """
        | measured | shop | reference | ratio | to reach | |
        | --- | ---: | ---: | ---: | ---: | --- |
        """;

    public string TableRow => string.Create(CultureInfo.InvariantCulture,
        $"| {Name} | {Median(_ours):#,0} {Unit} | {ReferenceName}: {Median(_reference):#,0} {Unit} | {Ratio:0.00} | {Goal} |");

    private string Goal => string.Create(
        CultureInfo.InvariantCulture, $"{(LowerIsBetter ? "≤" : "≥")} {Target:0.##} | {(IsReached ? "reached" : "not reached")}");

    /// <summary>Adds the pair measured in one run.</summary>
    public void Add(double ours, double reference)
    {
        _ours.Add(ours);
        _reference.Add(reference);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Name}: {ours:#,0} against {reference:#,0} {Unit}, ratio {ours / reference:0.00}"));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
