using Ocop.Web.Language;

namespace Ocop.Web.Accounts;

/// <summary>The roles in the words of the page.</summary>
public static class RoleWords
{
    public static string Of(string role, Lang t) => role switch
    {
        Roles.Admin => t["Quản trị", "Administrator"],
        Roles.Officer => t["Cán bộ chương trình", "Officer"],
        Roles.Tourism => t["Du lịch", "Tourism"],
        Roles.Producer => t["Chủ thể", "Producer"],
        _ => role,
    };
}
