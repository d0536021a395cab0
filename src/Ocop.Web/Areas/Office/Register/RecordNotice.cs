using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>What was just done, as the address of the page that follows names it.</summary>
public static class RecordNotice
{
    public static string? Of(string? done, Lang t) => done switch
    {
        "ghi" => t["Đã ghi vào sổ.", "Entered in the register."],
        "sua" => t["Đã sửa.", "Corrected."],
        _ => null,
    };
}
