using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Schema;

/// <summary>The migrations of one module for one provider, scaffolded with EF's own design-time services.</summary>
internal sealed partial record ModuleSchema(string Home, string Provider, Func<DbContext> NewContext)
{
    private const string Initial = "Initial";

    private string Folder => Path.Combine(Home, "Migrations", Provider);

    private string CompiledFolder => Path.Combine(Home, "CompiledModels", Provider);

    // As the compiler names what lies in the folder: src/Ocop.Web/Accounts is Ocop.Web.Accounts.
    private string RootNamespace => Path.GetRelativePath("src", Home).Replace(Path.DirectorySeparatorChar, '.');

    public bool HasPendingChanges()
    {
        using var context = NewContext();
        return context.Database.HasPendingModelChanges();
    }

    /// <summary>Writes the migration and the snapshot; returns a line to print.</summary>
    public string Add(string name)
    {
        // Until the first release there is one migration; replacing it means scaffolding against an empty past,
        // which the tool gets by running from a build whose Migrations folder is empty (./dev migration Initial).
        using var context = NewContext();
        var scaffolder = Services(context).GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(name, rootNamespace: $"{RootNamespace}.Migrations.{Provider}", subNamespace: "", language: "C#");
        Directory.CreateDirectory(Folder);
        var fileName = name == Initial ? Initial : migration.MigrationId;
        File.WriteAllText(Path.Combine(Folder, fileName + ".cs"), migration.MigrationCode);
        File.WriteAllText(Path.Combine(Folder, fileName + ".Designer.cs"), migration.MetadataCode);
        File.WriteAllText(Path.Combine(Folder, migration.SnapshotName + ".cs"), migration.SnapshotCode);
        return $"{Folder}/{fileName}.cs";
    }

    /// <summary>Writes the model as code, so that a start does not build it by reflection; returns a line to print.</summary>
    public string Compile() => $"{CompiledFolder}: {CompileInto(CompiledFolder)} files";

    /// <summary>True when the model as code is not what the entities say today.</summary>
    public bool IsCompiledModelStale()
    {
        var folder = Directory.CreateTempSubdirectory("ocop-schema-").FullName;
        try
        {
            CompileInto(folder);
            return !Texts(folder).SequenceEqual(Texts(CompiledFolder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string, string)> Texts(string folder) =>
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n")));

    private int CompileInto(string folder)
    {
        using var context = NewContext();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var files = Services(context).GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            context.GetService<IDesignTimeModel>().Model,
            folder,
            new CompiledModelCodeGenerationOptions
            {
                ContextType = context.GetType(),
                ModelNamespace = $"{RootNamespace}.CompiledModels.{Provider}",
                Language = "C#",
                UseNullableReferenceTypes = true,
            });
        foreach (var file in files)
            File.WriteAllText(file, WithStableId(File.ReadAllText(file)));
        return files.Count;
    }

    // EF draws a new id each time; one made from the text itself changes only with the model.
    private static string WithStableId(string code) => ModelId().Replace(
        code, _ => $"modelId: new Guid(\"{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(ModelId().Replace(code, ""))).AsSpan(0, 16))}\")");

    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]+\"\\)")]
    private static partial Regex ModelId();

    private static ServiceProvider Services(DbContext context)
    {
        var assembly = context.GetType().Assembly;
        var builder = new DesignTimeServicesBuilder(
            assembly, assembly, new OperationReporter(new OperationReportHandler()), []);
        return (ServiceProvider)builder.Build(context);
    }
}
