namespace Ocop.Web.Pages.Search;

/// <summary>A filter that is on, and the address without it.</summary>
public sealed record Chip(string Label, string Path);
