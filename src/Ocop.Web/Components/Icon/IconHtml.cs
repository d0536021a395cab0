namespace Ocop.Web.Components.Icon;

internal static class IconHtml
{
    public static string Use(string name) => $"<use href=\"#i-{name}\"/>";

    /// <summary>A row of whole stars; readers of the screen get the words beside it.</summary>
    public static string Stars(int count) =>
        $"<span class=\"row\" aria-hidden=\"true\">{string.Concat(Enumerable.Repeat($"<svg>{Use("star")}</svg>", count))}</span>";
}
