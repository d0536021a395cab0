using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Schema;

/// <summary>The migrations of one module for one provider, scaffolded with EF's own design-time services.</summary>
internal sealed record ModuleSchema(string Project, string Provider, Func<DbContext> NewContext)
{
    private const string Initial = "Initial";

    private string Folder => Path.Combine(Project, "Migrations", Provider);

    private string Namespace => $"{Path.GetFileName(Project)}.Migrations.{Provider}";

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
        var migration = scaffolder.ScaffoldMigration(name, rootNamespace: Namespace, subNamespace: "", language: "C#");
        Directory.CreateDirectory(Folder);
        var fileName = name == Initial ? Initial : migration.MigrationId;
        File.WriteAllText(Path.Combine(Folder, fileName + ".cs"), migration.MigrationCode);
        File.WriteAllText(Path.Combine(Folder, fileName + ".Designer.cs"), migration.MetadataCode);
        File.WriteAllText(Path.Combine(Folder, migration.SnapshotName + ".cs"), migration.SnapshotCode);
        return $"{Folder}/{fileName}.cs";
    }

    private static ServiceProvider Services(DbContext context)
    {
        var assembly = context.GetType().Assembly;
        var builder = new DesignTimeServicesBuilder(
            assembly, assembly, new OperationReporter(new OperationReportHandler()), []);
        return (ServiceProvider)builder.Build(context);
    }
}
