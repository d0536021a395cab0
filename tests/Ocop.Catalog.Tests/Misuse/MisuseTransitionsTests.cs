using Ocop.Catalog.Misuse;

namespace Ocop.Catalog.Tests.Misuse;

public sealed class MisuseTransitionsTests
{
    /// <summary>Every state with every act; null is refused.</summary>
    public static TheoryData<MisuseState, MisuseAct, MisuseState?> Steps { get; } = new()
    {
        { MisuseState.New, MisuseAct.Look, MisuseState.Looking },
        { MisuseState.New, MisuseAct.Close, null },
        { MisuseState.New, MisuseAct.Reopen, null },
        { MisuseState.Looking, MisuseAct.Look, null },
        { MisuseState.Looking, MisuseAct.Close, MisuseState.Closed },
        { MisuseState.Looking, MisuseAct.Reopen, null },
        { MisuseState.Closed, MisuseAct.Look, null },
        { MisuseState.Closed, MisuseAct.Close, null },
        { MisuseState.Closed, MisuseAct.Reopen, MisuseState.Looking },
    };

    [Theory, MemberData(nameof(Steps))]
    public void The_table_decides_every_step(MisuseState from, MisuseAct act, MisuseState? to) => MisuseTransitions.Next(from, act).ShouldBe(to);

    [Fact]
    public void Every_state_can_be_reached_and_no_row_stands_twice()
    {
        MisuseTransitions.Table.Select(row => (row.From, row.Act)).ShouldBeUnique();
        MisuseTransitions.Table.Select(row => row.To).Append(MisuseState.New).Distinct().Order().ShouldBe(Enum.GetValues<MisuseState>());
    }
}
