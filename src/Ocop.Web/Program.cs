var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();

var app = builder.Build();
app.MapRazorPages();
await app.RunAsync();

/// <summary>The entry point, public so that the tests can start the same program.</summary>
public partial class Program;
