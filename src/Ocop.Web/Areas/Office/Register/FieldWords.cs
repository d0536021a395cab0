using System.Globalization;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>What fields are called, wherever the office sees one change: register, sync, audit. One name, one meaning.</summary>
public static class FieldWords
{
    private static readonly Dictionary<string, (string Vi, string En)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        // A certificate
        ["HolderName"] = ("Chủ thể trên quyết định", "Holder in the decision"),
        ["Stars"] = ("Sao", "Stars"),
        ["Score"] = ("Điểm", "Score"),
        ["Edition"] = ("Bộ tiêu chí", "Criteria"),
        ["DecisionNumber"] = ("Số quyết định", "Decision"),
        ["DecidedOn"] = ("Ngày ký", "Decided on"),
        ["DecidedYear"] = ("Năm công nhận", "Year"),
        ["Round"] = ("Đợt", "Round"),
        ["IssuedBy"] = ("Cơ quan ban hành", "Issued by"),
        ["IssuerLevel"] = ("Cấp", "Level"),
        ["ValidFrom"] = ("Có hiệu lực từ", "In force from"),
        ["ValidUntil"] = ("Hiệu lực đến hết", "Valid until the end of"),
        ["ExtendedUntil"] = ("Gia hạn đến hết", "Extended until"),
        ["SupersededOn"] = ("Bị thay từ", "Replaced from"),
        ["Withdrawal"] = ("Thu hồi", "Withdrawn"),
        ["On"] = ("Từ ngày", "From"),
        ["Ground"] = ("Căn cứ", "Ground"),
        ["Note"] = ("Ghi chú", "Note"),
        ["IsRemoved"] = ("Nguồn đã gỡ", "Taken out by the source"),

        // A product and its maker
        ["Name"] = ("Tên", "Name"),
        ["NameEn"] = ("Tên tiếng Anh", "English name"),
        ["CriteriaSet"] = ("Bộ tiêu chí số", "Criteria set"),
        ["ProducerId"] = ("Mã chủ thể", "Producer id"),
        ["CommuneCode"] = ("Mã xã", "Commune code"),
        ["ProvinceCode"] = ("Mã tỉnh", "Province code"),
        ["PlaceAtRecognition"] = ("Nơi ghi trên quyết định", "Place in the decision"),
        ["Commune"] = ("Xã", "Commune"),
        ["District"] = ("Huyện", "District"),
        ["Province"] = ("Tỉnh", "Province"),
        ["RegisterCode"] = ("Mã số sản phẩm", "Register code"),
        ["Kind"] = ("Loại hình", "Kind"),

        // Papers and files
        ["Hash"] = ("Dấu vân tay của tệp", "Fingerprint of the file"),
        ["FileHash"] = ("Dấu vân tay của tệp", "Fingerprint of the file"),
        ["FileName"] = ("Tên tệp", "File name"),
        ["Bytes"] = ("Cỡ tệp (byte)", "Size (bytes)"),
        ["FileBytes"] = ("Cỡ tệp (byte)", "Size (bytes)"),
        ["AddedAt"] = ("Đính kèm lúc", "Attached at"),

        // What an import or a sync found and did
        ["New"] = ("Mới", "New"),
        ["Changed"] = ("Có thay đổi", "Changed"),
        ["Same"] = ("Không đổi", "Unchanged"),
        ["Conflicts"] = ("Mâu thuẫn", "Conflicts"),
        ["Errors"] = ("Lỗi", "Errors"),
        ["Unmatched"] = ("Chưa khớp", "Without a match"),
        ["Total"] = ("Tổng số", "Total"),
        ["Created"] = ("Giấy ghi mới", "Certificates entered"),
        ["Removed"] = ("Giấy bỏ ra", "Certificates taken out"),
        ["Products"] = ("Sản phẩm", "Products"),
        ["Producers"] = ("Chủ thể", "Producers"),
        ["Queued"] = ("Chờ khớp", "Left in the match queue"),
        ["Stale"] = ("Dòng đã cũ", "Rows that were stale"),
        ["Decision"] = ("Quyết định của cán bộ", "Decided"),
        ["Product"] = ("Sản phẩm", "Product"),
        ["Items"] = ("Số mục", "Items"),

        // Feeds
        ["Address"] = ("Địa chỉ", "Address"),
        ["NotifyAddress"] = ("Địa chỉ báo tin", "Address to notify"),
        ["KeyId"] = ("Tên khóa", "Key id"),
        ["Signed"] = ("Có ký", "Signed"),
        ["Schedule"] = ("Lịch chạy", "Schedule"),
        ["Rights"] = ("Được phép", "May"),
        ["Places"] = ("Các nơi", "Places"),
        ["Provinces"] = ("Các tỉnh", "Provinces"),
        ["PausedAt"] = ("Tạm dừng lúc", "Paused at"),

        // Cases
        ["State"] = ("Tình trạng", "State"),
        ["Outcome"] = ("Kết quả", "Outcome"),
        ["AssignedName"] = ("Người nhận việc", "In the hands of"),

        // Accounts
        ["Email"] = ("E-mail", "E-mail"),
        ["Phone"] = ("Điện thoại", "Phone"),
        ["Role"] = ("Vai", "Role"),
        ["ReadsEnglish"] = ("Đọc tiếng Anh", "Reads English"),
        ["IsDisabled"] = ("Bị khóa", "Disabled"),
        ["Proof"] = ("Đăng nhập bằng", "Signed in with"),
        ["Device"] = ("Thiết bị", "Device"),
        ["Network"] = ("Mạng", "Network"),
        ["StartedAt"] = ("Bắt đầu lúc", "Started at"),
        ["Sessions"] = ("Số nơi đăng nhập", "Sessions"),
        ["EndedSessions"] = ("Số nơi bị đăng xuất", "Sessions ended"),
        ["Left"] = ("Còn lại", "Left"),
        ["By"] = ("Bằng cách", "By"),
        ["What"] = ("Sai ở", "Wrong"),
    };

    /// <summary>A field without words is called by its own name; a test keeps the audit free of them.</summary>
    public static string Of(string field, Lang t) => Words.TryGetValue(field, out var words) ? t[words.Vi, words.En] : field;

    /// <summary>A value of a difference as a person reads it; differences keep values as the register writes them.</summary>
    public static string Value(string field, string? value, Lang t) => value switch
    {
        null or "" => t["chưa ghi", "not stated"],
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => t.Date(day),
        _ => field switch
        {
            nameof(CertificateFacts.Stars) => t[$"{value} sao", $"{value} stars"],
            nameof(CertificateFacts.Score) when decimal.TryParse(value, CultureInfo.InvariantCulture, out var score) => score.ToString("0.##", t.Culture),
            nameof(CertificateFacts.IssuerLevel) when Enum.TryParse<IssuerLevel>(value, out var level) => FactWords.Level(level, t),
            nameof(CertificateFacts.Edition) when Enum.TryParse<CriteriaEdition>(value, out var edition) => CertificateWords.Edition(edition, t),
            nameof(CertificateFacts.Withdrawal) => string.Join(", ", value.Split(" · ").Select(part => Part(part, t))),
            _ => value,
        },
    };

    internal static bool Has(string field) => Words.ContainsKey(field);

    private static string Part(string part, Lang t) =>
        Enum.TryParse<WithdrawalGround>(part, out var ground) && Enum.IsDefined(ground) ? CertificateWords.Ground(ground, t) : Value("", part, t);
}
