using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>A heading that was understood.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="Heading">As printed, in a head of two rows "Chủ thể: Tên".</param>
public sealed record HeadColumn(AnnexColumn Meaning, int Column, string Heading)
{
    public string Letters => CellAddress.Letters(Column);
}

/// <summary>The head of an annex's table.</summary>
/// <param name="FirstRow">Counted from 1, as everything a person is shown.</param>
/// <param name="LastRow">The same, or the second row of a head of two.</param>
public sealed record Head(int FirstRow, int LastRow, IReadOnlyList<HeadColumn> Columns)
{
    public HeadColumn? this[AnnexColumn meaning] => Columns.FirstOrDefault(column => column.Meaning == meaning);
}
