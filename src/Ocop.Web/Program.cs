using Ocop.Catalog.Database;
using Ocop.Catalog.Loading;
using Ocop.Web;
using Ocop.Web.Accounts.Keys;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Areas.Office;
using Ocop.Web.Commands;
using Ocop.Web.Hosting;
using Ocop.Web.Jobs;
using Ocop.Web.Operations;
using Ocop.Web.Pages.Errors;
using Ocop.Web.Shop;
using Ocop.Web.Sync;

// Settings are read once; watching their files for changes would cost a thread and a slower start.
Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

var builder = WebApplication.CreateBuilder(args).AddOcop().AddOcopFrontEnd();
builder.Services.AddRazorPages(Opening.OpenShopCloseOffice).ReadPagesWhenAsked();
builder.Services.AddStorefront();
builder.Services.AddOcopShop();
builder.Services.AddOffice();
builder.Services.AddOcopSync();
builder.Services.ReadKeysWhenNeeded();

var app = builder.Build();
if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(app, args);

app.UseOcopErrorPages();
app.UseOcopFront();
app.UseOcopFrontEnd();
app.UseRouting(); // after the language has left the path
app.UseCors();
app.UseRateLimiter();
app.UseAccessGate();
app.MapStaticAssets().OpenToAll();
var open = app.MapGroup("").OpenToAll(); // an endpoint outside asks for a signed-in person
open.MapOcopFrontEnd();
open.MapOcopHealth();
open.MapStorefront();
app.MapRazorPages();

try
{
    await app.PrepareAsync();
}
catch (Exception fault) when (fault is SourceException or UnknownSchemaException) // the message says it all; a stack trace would only hide it
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}

AfterStart.TrimMemory(app.Lifetime);
await app.RunAsync();
return 0;

/// <summary>The entry point, public so that the tests can start the same program.</summary>
public partial class Program;
