using Ocop.Testing;
using Ocop.Testing.Sync;

namespace Ocop.Web.Tests.Sync;

public sealed class TwoRegistersTests(ITestOutputHelper output)
{
    [Theory, EveryDatabase]
    public Task Two_registers_end_equal_however_often_either_is_killed(DatabaseKind database) =>
        new SyncStory(output.WriteLine, acts: 24, database).RunAsync();
}
