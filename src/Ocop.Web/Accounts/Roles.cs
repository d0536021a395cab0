namespace Ocop.Web.Accounts;

/// <summary>What an account may do. An account has exactly one role; nobody gives himself one.</summary>
public static class Roles
{
    /// <summary>All of the office, and the accounts of the others.</summary>
    public const string Admin = "Admin";

    /// <summary>The register: certificates, imports, sync, cases, reports.</summary>
    public const string Officer = "Officer";

    /// <summary>Villages and visitors.</summary>
    public const string Tourism = "Tourism";

    /// <summary>One producer's own pages.</summary>
    public const string Producer = "Producer";

    public static readonly IReadOnlyList<string> All = [Admin, Officer, Tourism, Producer];

    /// <summary>Those who work for an administration: short sessions.</summary>
    public static bool IsStaff(string role) => role != Producer;

    /// <summary>Those whose acts change the register: two factors where the settings ask for them.</summary>
    public static bool IsOffice(string role) => role is Admin or Officer;
}
