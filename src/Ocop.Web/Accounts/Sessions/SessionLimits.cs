namespace Ocop.Web.Accounts.Sessions;

/// <summary>How long a session lives.</summary>
public static class SessionLimits
{
    /// <summary>A change of e-mail, password or second factor asks for a proof no older than this.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Between the password and the code.</summary>
    public static readonly TimeSpan ForCode = TimeSpan.FromMinutes(5);

    /// <summary>Without a request the session ends.</summary>
    public static TimeSpan Idle(string role) => Roles.IsStaff(role) ? TimeSpan.FromMinutes(30) : TimeSpan.FromDays(14);

    /// <summary>Whatever happens, the session ends.</summary>
    public static TimeSpan Longest(string role) => Roles.IsStaff(role) ? TimeSpan.FromHours(12) : TimeSpan.FromDays(90);
}
