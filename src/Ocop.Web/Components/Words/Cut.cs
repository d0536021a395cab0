namespace Ocop.Web.Components.Words;

/// <summary>Shortens a text without cutting a sign of two halves apart.</summary>
public static class Cut
{
    /// <summary>At most the first <paramref name="length"/> characters.</summary>
    public static string To(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
