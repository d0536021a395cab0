using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Register.Import;

internal static class ImportAudit
{
    public static AuditSubject Subject(RegisterImport import) => new("import", import.Id.ToString(), import.FileName);
}
