using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Areas.Office.Lists;

namespace Ocop.Web.Areas.Office.Pages;

/// <summary>Keeps which columns of a list a person wants to see, and leads back to the list.</summary>
public sealed class ColumnsModel(ColumnChoice choice) : OfficePage
{
    private const int MostColumns = 40;

    public IActionResult OnPost(string? list, string? back, string[]? columns, string? reset)
    {
        if (list is not { Length: > 0 and <= 40 } || columns is { Length: > MostColumns } || !(columns ?? []).Append(list).All(IsKey))
            return BadRequest();
        choice.Keep(list, reset is null ? columns ?? [] : []);
        return SeeOther(back is not null && Url.IsLocalUrl(back) ? back : In(OfficeNav.Today));
    }

    private static bool IsKey(string key) => key.Length is > 0 and <= 40 && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
