namespace Ocop.Web.Components;

/// <summary>A dated step of a history, as _Ledger.cshtml draws it.</summary>
/// <param name="When">The date in words, also "Từ 1/7/2025, ngày nay".</param>
/// <param name="Strong">What stands out, before the text.</param>
public sealed record LedgerStep(string When, string Text, LedgerState State = LedgerState.Done, string? Strong = null, bool IsDemo = false);

public enum LedgerState
{
    Done,
    Now,
    ToCome,
}
