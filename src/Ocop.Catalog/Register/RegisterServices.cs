using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register;

/// <summary>Registers the register of certificates. Nothing of it is made before somebody asks for it.</summary>
/// <remarks>The host adds <see cref="DecisionScanSettings"/>.</remarks>
public static class RegisterServices
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services
        .AddScoped<RegisterPlanner>()
        .AddScoped<RegisterWriter>()
        .AddScoped<RegisterQueries>()
        .AddSingleton<DecisionScans>()
        .AddScoped<MatchQueries>()
        .AddScoped<SettleMatch>()
        .AddScoped<CreateCertificate>()
        .AddScoped<CorrectCertificate>()
        .AddScoped<WithdrawCertificate>()
        .AddScoped<ExtendCertificate>()
        .AddScoped<SupersedeCertificate>()
        .AddScoped<AttachDecision>()
        .AddScoped<CreateProduct>()
        .AddScoped<CorrectProduct>()
        .AddScoped<CreateProducer>()
        .AddScoped<CorrectProducer>();
}
