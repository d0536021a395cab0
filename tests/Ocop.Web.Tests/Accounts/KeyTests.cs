using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Identity;

namespace Ocop.Web.Tests.Accounts;

/// <summary>The data-protection keys in the database.</summary>
public sealed class KeyTests
{
    private const string ClearKey = "masterKey";

    [Fact]
    public async Task Without_a_certificate_the_keys_can_be_read()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        await site.NewBrowser().ReadAsync("/dang-nhap"); // the first form token makes a key

        (await KeysAsync(site)).ShouldHaveSingleItem().ShouldContain(ClearKey);
    }

    [Theory, EveryDatabase]
    public async Task With_a_certificate_they_cannot_and_another_node_with_it_shares_them(DatabaseKind kind)
    {
        using var folder = new TempFolder();
        var file = WriteCertificate(folder, "ocop", 2);
        await using var one = await StaffSite.StartAsync(kind, ("Ocop:KeyCertificate", file), ("Ocop:KeyCertificatePassword", "mở ra"));
        await using var two = one.StartBeside();
        var (_, account) = await one.EnterAsync(Roles.Officer);

        (await StaffSite.SignInAsync(two.NewBrowser(), account.Email)).Headers.Location!.OriginalString.ShouldBe("/dang-nhap/ma");

        var key = (await KeysAsync(one)).ShouldHaveSingleItem();
        key.ShouldContain("EncryptedData");
        key.ShouldNotContain(ClearKey);
    }

    [Fact]
    public async Task A_new_certificate_beside_the_former_one_opens_what_that_encrypted()
    {
        using var folder = new TempFolder();
        var file = WriteCertificate(folder, "old", 1);
        await using var one = await StaffSite.StartAsync(DatabaseKind.Sqlite, ("Ocop:KeyCertificate", file), ("Ocop:KeyCertificatePassword", "mở ra"));
        var account = await one.AddAccountAsync(Roles.Officer, StaffSite.AppKey);
        AddCertificate(file, "new", 2);

        await using var two = one.StartBeside();

        (await two.UseAsync<AccountDesk, string?>(async accounts => await accounts.GetAuthenticatorKeyAsync(await accounts.GetAsync(account.Id))))
            .ShouldBe(StaffSite.AppKey);
    }

    private static Task<List<string>> KeysAsync(StaffSite site) => site.UseAsync<AccountsDbContext, List<string>>(db => db.ProtectionKeys.Select(key => key.Xml).ToListAsync());

    private static string WriteCertificate(TempFolder folder, string name, int years)
    {
        var file = Path.Combine(folder.Path, "keys.pfx");
        File.WriteAllBytes(file, new X509Certificate2Collection(NewCertificate(name, years)).Export(X509ContentType.Pfx, "mở ra")!);
        return file;
    }

    private static void AddCertificate(string file, string name, int years)
    {
        var certificates = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, "mở ra", X509KeyStorageFlags.Exportable);
        certificates.Add(NewCertificate(name, years));
        File.WriteAllBytes(file, certificates.Export(X509ContentType.Pfx, "mở ra")!);
    }

    private static X509Certificate2 NewCertificate(string name, int years)
    {
        using var key = RSA.Create(2048);
        var start = TimeProvider.System.GetUtcNow().AddDays(-1);
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(start, start.AddYears(years));
    }
}
