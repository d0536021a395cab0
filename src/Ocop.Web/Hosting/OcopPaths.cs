namespace Ocop.Web.Hosting;

/// <summary>Where the program keeps and finds its files, as absolute paths.</summary>
public sealed class OcopPaths
{
    public OcopPaths(OcopOptions options, string contentRoot)
    {
        var root = ProjectRoot(contentRoot) ?? contentRoot;
        Data = Path.GetFullPath(options.DataPath, root);
        Source = Path.GetFullPath(options.SourcePath, root);
        if (!Directory.Exists(Source)) // published: the source files lie beside the program
            Source = Path.GetFullPath(options.SourcePath, AppContext.BaseDirectory);
    }

    public string Data { get; }

    public string Source { get; }

    public string Database => Path.Combine(Data, "ocop.db");

    public string Search => Path.Combine(Data, "search");

    public string Mail => Path.Combine(Data, "mail");

    public string Decisions => Path.Combine(Data, "decisions");

    /// <summary>Uploaded annexes, by the hash of their bytes.</summary>
    public string Imports => Path.Combine(Data, "imports");

    public string Images => Path.Combine(Data, "images");

    // "dotnet run" starts in the web project's folder; the data belong beside the solution, wherever the checkout lies.
    private static string? ProjectRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ocop.sln")))
                return folder.FullName;
        }

        return null;
    }
}
