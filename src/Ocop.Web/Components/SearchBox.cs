namespace Ocop.Web.Components;

/// <summary>The search field: small in the head of every page, big on the home page (_SearchBox.cshtml).</summary>
public sealed record SearchBox(bool IsBig = false, string? Query = null);
