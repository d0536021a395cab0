namespace Ocop.Web.Accounts;

/// <summary>Where a person's work begins.</summary>
public static class AccountHome
{
    public static string Of(string role) => Roles.IsOffice(role) ? "~/office" : "~/tai-khoan";
}
