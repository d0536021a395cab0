using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Looks at the form of a record before the law looks at what it says: lengths, words, days.</summary>
internal static class FeedRecordCheck
{
    private static readonly DateOnly First = new(2018, 1, 1); // the programme began with 490/QĐ-TTg of 7 May 2018
    private static readonly DateOnly Last = new(2200, 1, 1);

    public static List<LocalText> FaultsOf(FeedCertificate item)
    {
        var faults = new List<LocalText>();
        void Check(bool isRight, string field, string vi, string en)
        {
            if (!isRight)
                faults.Add(new LocalText($"{field}: {vi}", $"{field}: {en}"));
        }

        Check(Guid.TryParse(item.Id, out _), "id", "không phải mã định danh", "is no identifier");
        Check(item.Revision >= 0, "revision", "không thể âm", "cannot be negative");
        Check(item.Versions.Count <= Versions.MaxRegisters, "versions", "quá dài", "is too long");
        if (item.IsRemoved)
            return faults;

        void Text(string? value, string field, int most) => Check(
            value is null || (value.Trim().Length > 0 && value.Length <= most && !value.Any(char.IsControl)), field, $"trống, quá {most} chữ hoặc có ký tự lạ", $"is empty, longer than {most} or holds control characters");
        void Word<T>(string? value, string field)
            where T : struct, Enum => Check(value is null || (Enum.TryParse<T>(value, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(value[0])), field, $"“{value}” không phải từ đã biết", $"“{value}” is no known word");
        void Day(DateOnly? day, string field) => Check(day is null || (day >= First && day < Last), field, "ngày không thể có", "is no possible day");

        Check(item.Product is not null, "product", "thiếu", "is missing");
        Check(item.Decision is not null, "decision", "thiếu", "is missing");
        Check(item.Code is null || CertificateCode.Normalise(item.Code) == item.Code, "code", "không phải mã giấy", "is no certificate code");
        Check(item.Product is null || !string.IsNullOrWhiteSpace(item.Product.Name), "product.name", "thiếu", "is missing");
        Text(item.Product?.Name, "product.name", 200);
        Check(item.Product?.Id is null || Guid.TryParse(item.Product.Id, out _), "product.id", "không phải mã định danh", "is no identifier");
        Text(item.Product?.Code, "product.code", 40);
        Check(item.Product?.CriteriaSet is null or (>= 1 and <= 26), "product.criteriaSet", "phải từ 1 đến 26", "has to be 1 to 26");
        Text(item.HolderName, "holderName", 200);
        Text(item.Decision?.Number, "decision.number", 60);
        Text(item.Decision?.IssuedBy, "decision.issuedBy", 120);
        Text(item.Decision?.Round?.Vi, "decision.round", 120);
        Text(item.Place?.Commune, "place.commune", 120);
        Text(item.Place?.District, "place.district", 120);
        Text(item.Place?.Province, "place.province", 120);
        Text(item.Withdrawal?.DecisionNumber, "withdrawal.decisionNumber", 60);
        Text(item.Withdrawal?.Note?.Vi, "withdrawal.note", 1000);
        Word<CriteriaEdition>(item.Edition, "edition");
        Word<IssuerLevel>(item.Decision?.IssuerLevel, "decision.issuerLevel");
        Word<WithdrawalGround>(item.Withdrawal?.Ground, "withdrawal.ground");
        Check(item.Score is null or (>= 0 and <= 100), "score", "phải từ 0 đến 100", "has to be 0 to 100");
        Day(item.ValidFrom, "validFrom");
        Day(item.ValidUntil, "validUntil");
        Day(item.ExtendedUntil, "extendedUntil");
        Day(item.SupersededOn, "supersededOn");
        Day(item.Decision?.On, "decision.on");
        Day(item.Withdrawal?.On, "withdrawal.on");
        return faults;
    }
}
