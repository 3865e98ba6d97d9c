using NumbnessBot.Conversation.Turns;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NumbnessBot.Host.Operating;

/// <summary>
/// Sends metrics and traces over OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector; OpenTelemetry's other variables count, too. Requests to
/// and from channels are counted but not traced, since their addresses name conversations.
/// </summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService
{
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string SamplerKey = "OTEL_TRACES_SAMPLER";

    /// <summary>The runtime's own meters: requests in and out, connections, memory and threads.</summary>
    private static readonly string[] meters = [TurnMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(configuration[EndpointKey]))
        {
            var resource = ResourceBuilder.CreateDefault().AddService("numbnessbot", serviceVersion: ProgramVersion.Text).AddEnvironmentVariableDetector();
            _metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(Configure).SetResourceBuilder(resource).AddMeter(meters).AddOtlpExporter().Build();
            var traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(Configure).SetResourceBuilder(resource).AddSource(TurnMeter.Name).AddOtlpExporter();

            // The request round a turn is not traced, so by default the turn would not be, either.
            _traces = (string.IsNullOrWhiteSpace(configuration[SamplerKey]) ? traces.SetSampler(new AlwaysOnSampler()) : traces).Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>What was counted until the end is sent before the process ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _metrics, null)?.Dispose();
        Interlocked.Exchange(ref _traces, null)?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Its variables are settings like all others, wherever they are set.</summary>
    private void Configure(IServiceCollection services) => services.AddSingleton(configuration);
}
