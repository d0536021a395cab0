namespace Ocop.Catalog.Audit;

/// <summary>Who does something: a person signed in, or the program itself.</summary>
/// <param name="Id">The account; null for the program.</param>
/// <param name="Name">As it stands in the audit, also when the account is long gone.</param>
/// <param name="Role">The role in which it was done.</param>
public sealed record Actor(Guid? Id, string Name, string Role)
{
    /// <summary>The role of what no person does.</summary>
    public const string SystemRole = "System";

    /// <summary>The program doing a job on its own: "sync", "load".</summary>
    public static Actor System(string job) => new(null, job, SystemRole);
}
