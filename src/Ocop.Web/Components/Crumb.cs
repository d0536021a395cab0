namespace Ocop.Web.Components;

/// <summary>One step of the way up, as _Crumbs.cshtml draws it and BreadcrumbList repeats it.</summary>
/// <param name="Path">Without the language: <c>/xa/bac-ha-lao-cai</c>.</param>
public sealed record Crumb(string Name, string Path);
