using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ocop.Catalog.Changes;
using Ocop.Web.Jobs;

namespace Ocop.Web.Operations;

/// <summary>Alive: the process answers. Ready: the database answers and the change log has been caught up with once.</summary>
public static class Health
{
    public static IServiceCollection AddOcopHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<TailCheck>("changes");
        return services;
    }

    public static void MapOcopHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready");
    }

    private sealed class DatabaseCheck(ChangeReader log) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await log.HeadAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class TailCheck(ChangeTail tail) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(tail.Position >= 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("not caught up yet"));
    }
}
