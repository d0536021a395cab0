using System.Diagnostics.Metrics;
using Ocop.Catalog;
using Ocop.Commerce;
using Ocop.Web.Jobs;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ocop.Web.Operations;

/// <summary>Sends metrics and traces to an OTLP collector when OTEL_EXPORTER_OTLP_ENDPOINT names one; otherwise does nothing.</summary>
public sealed class Telemetry(IConfiguration configuration, IMeterFactory meters, ChangeTail tail, IServiceScopeFactory scopes)
    : IHostedService, IDisposable
{
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return Task.CompletedTask;
        meters.Create(OcopMetrics.MeterName)
            .CreateObservableGauge("ocop.changes.lag", Lag, "{row}", "Rows of the change log that this node has not followed yet");
        var resource = ResourceBuilder.CreateDefault().AddService("ocop-web");
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(
                "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime",
                OcopMetrics.MeterName)
            .AddOtlpExporter()
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "Npgsql")
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.ForceFlush(2000);
        _traces?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }

    // Asked once per export, on the exporter's own thread.
    private long Lag()
    {
        using var scope = scopes.CreateScope();
        var head = scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Changes.Max(change => (long?)change.Seq) ?? 0;
        return Math.Max(0, head - Math.Max(0, tail.Position));
    }
}
