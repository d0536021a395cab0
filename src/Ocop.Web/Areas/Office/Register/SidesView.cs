namespace Ocop.Web.Areas.Office.Register;

/// <summary>Two sides of one record beside each other, as _Sides.cshtml draws them; on a phone below each other.</summary>
/// <param name="Left">What the first side is called.</param>
/// <param name="Right">What the second side is called.</param>
public sealed record SidesView(string Caption, string Left, string Right, IEnumerable<FactDifference> Rows);
