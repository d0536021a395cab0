using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Keys;

/// <summary>Where the data-protection keys lie, and with what they are encrypted there.</summary>
public static class KeySetup
{
    internal static IServiceCollection AddOcopKeys(this IServiceCollection services, OcopOptions options)
    {
        var protection = services.AddDataProtection().SetApplicationName("Ocop");
        services.AddSingleton<IXmlRepository, DatabaseKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((keys, repository) => keys.XmlRepository = repository);
        if (options.KeyCertificate is { Length: > 0 } file)
            Encrypt(protection, Read(file, options.KeyCertificatePassword));
        return services;
    }

    /// <summary>The framework would read the keys at the start; the first form token or link is early enough. Called after everything is registered.</summary>
    public static void ReadKeysWhenNeeded(this IServiceCollection services)
    {
        foreach (var warmUp in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(warmUp);
    }

    // The one that lasts longest encrypts; the others in the file still open what they encrypted.
    private static void Encrypt(IDataProtectionBuilder protection, X509Certificate2[] certificates)
    {
        protection.ProtectKeysWithCertificate(certificates[0]);
        protection.UnprotectKeysWithAnyCertificate(certificates);
    }

    /// <exception cref="InvalidOperationException">The file cannot be opened or holds no certificate with its private key.</exception>
    private static X509Certificate2[] Read(string file, string? password)
    {
        try
        {
            var found = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password).Where(certificate => certificate.HasPrivateKey)
                .OrderByDescending(certificate => certificate.NotAfter).ToArray();
            return found.Length > 0 ? found : throw new InvalidOperationException($"Ocop:KeyCertificate: {file} holds no certificate with its private key.");
        }
        catch (Exception fault) when (fault is IOException or CryptographicException)
        {
            throw new InvalidOperationException($"Ocop:KeyCertificate: {file} cannot be opened: {fault.Message}", fault);
        }
    }
}
