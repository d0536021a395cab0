using Ocop.Web;
using Ocop.Web.Commands;
using Ocop.Web.Hosting;
using Ocop.Web.Operations;

var builder = WebApplication.CreateBuilder(args).AddOcop();
builder.Services.AddRazorPages();
builder.Services.AddOcopFrontEnd();

var app = builder.Build();
if (CommandLine.IsCommand(args))
    return await CommandLine.RunAsync(app, args);

app.UseOcopFront();
app.UseOcopFrontEnd();
app.UseRouting(); // after the language has left the path
app.UseRateLimiter();
app.MapStaticAssets();
app.MapOcopHealth();
app.MapRazorPages();

await app.PrepareAsync();
await app.RunAsync();
return 0;

/// <summary>The entry point, public so that the tests can start the same program.</summary>
public partial class Program;
