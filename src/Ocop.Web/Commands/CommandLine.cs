using System.Globalization;
using Ocop.Catalog.Search.Cases;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Hosting;

namespace Ocop.Web.Commands;

/// <summary>What the program does besides serving: "dotnet Ocop.Web.dll COMMAND …". Settings are read as for the shop itself.</summary>
public static class CommandLine
{
    private static readonly string[] Names = ["migrate", "backup", "restore", "seed", "search-cases", "order", "admin"];

    public static bool IsCommand(string[] args) => args.Length > 0 && Names.Contains(args[0]);

    /// <returns>The exit code: 0 done, 1 failed, 2 wrong usage.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var cancellationToken = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        switch (args)
        {
            case ["migrate"]:
                await app.PrepareAsync();
                Console.WriteLine("The database is up to date.");
                return 0;
            case ["backup", .. var rest] when rest.Length <= 1:
                Console.WriteLine(await services.GetRequiredService<Backup>().CreateAsync(rest.FirstOrDefault(), cancellationToken));
                return 0;
            case ["restore", var file]:
                Console.WriteLine(await services.GetRequiredService<Backup>().RestoreAsync(file, cancellationToken));
                return 0;
            case ["seed", var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var total) && total is > 0 and <= 1_000_000:
                await app.PrepareAsync();
                await services.GetRequiredService<Seed>().RunAsync(total, Console.Out, cancellationToken);
                return 0;
            case ["search-cases", var products, var cases]:
                return await SearchCaseRunner.RunAsync(
                    products, cases, Console.Out, Path.Combine(services.GetRequiredService<OcopPaths>().Source, "search", "synonyms.txt"), cancellationToken);
            case ["order", .. var words]:
                return await services.GetRequiredService<OrderCommands>().RunAsync(words, Console.Out, cancellationToken);
            case ["admin", var email]:
                await app.PrepareAsync();
                return await services.GetRequiredService<FirstAdmin>().RunAsync(email, Console.Out, cancellationToken);
            default:
                await Console.Error.WriteLineAsync(
                    "usage: migrate | backup [FILE] | restore FILE | seed N | search-cases PRODUCTS.json CASES.json | " + OrderCommands.Usage + " | " + FirstAdmin.Usage);
                return 2;
        }
    }
}
