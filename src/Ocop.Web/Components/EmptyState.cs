namespace Ocop.Web.Components;

/// <summary>Nothing here: why, and the way out (_Empty.cshtml).</summary>
/// <param name="Path">Where the button leads, without the language.</param>
public sealed record EmptyState(string Title, string Text, string? Action = null, string? Path = null);
