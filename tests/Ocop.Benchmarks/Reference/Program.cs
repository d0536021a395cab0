using System.Text.Encodings.Web;
using System.Text.Unicode;
using Ocop.Reference;

// The least that could answer in the shop's place: `Ocop.Reference bytes FOLDER | page | search FILE | rows FILE`.
// Each is an ordinary web application with nothing in front of the one thing it does.
var builder = WebApplication.CreateBuilder();
switch (args)
{
    case ["bytes", var folder]:
        await SameBytes.RunAsync(builder, folder);
        break;
    case ["page"]:
        builder.Services.AddRazorPages();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Vietnamese as letters, not as numbers
        await using (var app = builder.Build())
        {
            app.MapRazorPages();
            await app.RunAsync();
        }

        break;
    case ["search", var file]:
        await RawSearch.RunAsync(builder, file);
        break;
    case ["rows", var file]:
        await DurableRows.RunAsync(builder, file);
        break;
    default:
        throw new ArgumentException("One of: bytes FOLDER, page, search FILE, rows FILE.");
}
