using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Ocop.Web.Components;

/// <summary>The pages of a list, as _Pager.cshtml draws them: first, last, and two beside the current one.</summary>
/// <param name="Path">The address of the list with everything but the page number.</param>
/// <param name="Target">The id of the element htmx replaces; null leaves plain links.</param>
public sealed record Pager(int Current, int Count, string Path, string Parameter = "trang", string? Target = null)
{
    public bool IsNeeded => Count > 1;

    /// <summary>Page numbers in order; a zero stands for a gap.</summary>
    public IEnumerable<int> Numbers()
    {
        var before = 0;
        for (var number = 1; number <= Count; number++)
        {
            if (number != 1 && number != Count && Math.Abs(number - Current) > 2)
                continue;
            if (number - before > 1)
                yield return 0;
            yield return number;
            before = number;
        }
    }

    /// <summary>The first page has no number, so that it has one address only.</summary>
    public string Href(int number) => number == 1
        ? Path
        : QueryHelpers.AddQueryString(Path, Parameter, number.ToString(CultureInfo.InvariantCulture));
}
