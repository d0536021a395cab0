using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Ocop.Testing;

/// <summary>
/// Runs a theory once on each database: <c>[Theory, EveryDatabase]</c>. The test's first parameter is a
/// <see cref="DatabaseKind"/>; further values, given to the attribute, follow it.
/// </summary>
/// <remarks>Where PostgreSQL is missing its row is skipped and says why; under CI (<c>CI=true</c>) it runs and fails.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryDatabaseAttribute(params object?[] values) : DataAttribute
{
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var missing = await PostgresCluster.MissingReasonAsync();
        return
        [
            new TheoryDataRow([DatabaseKind.Sqlite, .. values]),
            new TheoryDataRow([DatabaseKind.PostgreSql, .. values]) { Skip = TestRun.IsContinuousIntegration ? null : missing },
        ];
    }

    /// <summary>No: asking for the rows starts a cluster, which listing the tests should not.</summary>
    public override bool SupportsDiscoveryEnumeration() => false;
}
