using System.Collections.Frozen;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>The headings that offices write, as slugs: "Tên sản phẩm" is "ten-san-pham". To teach the reader a new heading, add it here.</summary>
/// <remarks>In a head of two rows the upper and the lower word are also tried together: "chu-the" over "ten" is "chu-the-ten".</remarks>
internal static class HeaderWords
{
    /// <summary>Whole headings.</summary>
    private static readonly FrozenDictionary<string, AnnexColumn> Whole = Build(
        (AnnexColumn.Serial, "stt tt so-tt so-thu-tu thu-tu no"),
        (AnnexColumn.ProductCode, "ma-san-pham ma-sp ma-so-san-pham ma-ocop ma-san-pham-ocop ma-so-ocop product-code"),
        (AnnexColumn.ProductName, "ten-san-pham san-pham ten-sp ten-san-pham-ocop san-pham-ocop ten-san-pham-dich-vu san-pham-dich-vu ten-hang-hoa danh-muc-san-pham san-pham-ten ten-san-pham-cong-nhan ten-dich-vu product product-name"),
        (AnnexColumn.HolderName, "chu-the ten-chu-the chu-the-san-xuat ten-chu-the-san-xuat chu-the-ocop ten-chu-the-ocop chu-the-san-pham ten-chu-the-san-pham don-vi don-vi-san-xuat ten-don-vi co-so co-so-san-xuat ten-co-so ten-co-so-san-xuat don-vi-chu-the chu-co-so doanh-nghiep-htx-co-so-san-xuat ten-to-chuc-ca-nhan to-chuc-ca-nhan nha-san-xuat chu-the-ten co-so-san-xuat-ten don-vi-ten holder producer"),
        (AnnexColumn.HolderKind, "loai-hinh loai-hinh-chu-the loai-chu-the hinh-thuc-to-chuc loai-hinh-to-chuc chu-the-loai-hinh holder-kind"),
        (AnnexColumn.Address, "dia-chi dia-chi-chu-the dia-chi-san-xuat dia-chi-co-so dia-diem dia-diem-san-xuat noi-san-xuat dia-ban dia-phuong chu-the-dia-chi dia-chi-tru-so address"),
        (AnnexColumn.Commune, "xa xa-phuong xa-phuong-thi-tran xa-thi-tran ten-xa phuong-xa xa-phuong-dac-khu don-vi-cap-xa dia-chi-xa dia-chi-xa-phuong dia-chi-xa-phuong-thi-tran commune"),
        (AnnexColumn.District, "huyen huyen-thi huyen-thi-xa-thanh-pho huyen-thi-xa-tp huyen-tp huyen-thanh-pho quan-huyen ten-huyen dia-chi-huyen dia-chi-huyen-thi-xa-thanh-pho district"),
        (AnnexColumn.Province, "tinh tinh-thanh-pho tinh-tp ten-tinh dia-chi-tinh province"),
        (AnnexColumn.CommuneCode, "ma-xa ma-don-vi-hanh-chinh-xa ma-dvhc-xa commune-code"),
        (AnnexColumn.ProvinceCode, "ma-tinh ma-dvhc-tinh province-code"),
        (AnnexColumn.CriteriaSet, "bo-san-pham bo-tieu-chi so-bo nhom-bo bo-so bo-sp criteria-set"),
        (AnnexColumn.Stars, "hang-sao so-sao xep-hang phan-hang sao hang xep-hang-sao hang-san-pham phan-hang-sao ket-qua-phan-hang ket-qua-xep-hang dat-sao hang-dat xep-loai ket-qua ket-qua-hang-sao ket-qua-hang ket-qua-sao ket-qua-xep-loai ket-qua-danh-gia-hang-sao ket-qua-danh-gia-xep-hang hang-sao-dat-duoc hang-sao-cong-nhan cong-nhan-hang-sao dat-hang-sao stars"),
        (AnnexColumn.Stars3, "3-sao ba-sao hang-3-sao hang-sao-3-sao xep-hang-3-sao phan-hang-3-sao ket-qua-3-sao hang-sao-ba-sao ket-qua-phan-hang-3-sao"),
        (AnnexColumn.Stars4, "4-sao bon-sao hang-4-sao hang-sao-4-sao xep-hang-4-sao phan-hang-4-sao ket-qua-4-sao hang-sao-bon-sao ket-qua-phan-hang-4-sao"),
        (AnnexColumn.Stars5, "5-sao nam-sao hang-5-sao hang-sao-5-sao xep-hang-5-sao phan-hang-5-sao ket-qua-5-sao hang-sao-nam-sao ket-qua-phan-hang-5-sao"),
        (AnnexColumn.Score, "diem so-diem tong-diem diem-so diem-danh-gia diem-trung-binh diem-binh-quan diem-tb ket-qua-diem ket-qua-so-diem ket-qua-tong-diem ket-qua-danh-gia-diem ket-qua-diem-trung-binh tong-so-diem ket-qua-cham-diem diem-dat-duoc score"),
        (AnnexColumn.Decision, "quyet-dinh so-quyet-dinh so-qd qd-so qd quyet-dinh-so so-quyet-dinh-cong-nhan quyet-dinh-cong-nhan so-ngay-quyet-dinh so-ngay-thang-quyet-dinh so-hieu-quyet-dinh quyet-dinh-cong-nhan-so decision decision-number"),
        (AnnexColumn.DecidedOn, "ngay-quyet-dinh ngay-qd ngay-ky ngay-ban-hanh ngay-cong-nhan ngay-cap ngay-thang-quyet-dinh ngay-thang-nam-quyet-dinh quyet-dinh-ngay quyet-dinh-ngay-thang quyet-dinh-cong-nhan-ngay ngay-thang-nam nam-cong-nhan nam decided-on decision-date"),
        (AnnexColumn.IssuedBy, "co-quan-ban-hanh co-quan-cong-nhan co-quan-cap noi-cap cap-cong-nhan quyet-dinh-co-quan-ban-hanh quyet-dinh-co-quan don-vi-cong-nhan issuer issued-by"),
        (AnnexColumn.Round, "dot dot-danh-gia dot-cong-nhan round"),
        (AnnexColumn.ValidFrom, "hieu-luc-tu co-hieu-luc-tu tu-ngay ngay-hieu-luc ngay-co-hieu-luc hieu-luc-tu-ngay thoi-han-tu-ngay hieu-luc-tu valid-from"),
        (AnnexColumn.ValidUntil, "hieu-luc-den co-hieu-luc-den den-ngay ngay-het-han ngay-het-hieu-luc han-den thoi-han thoi-han-den thoi-han-hieu-luc hieu-luc-den-ngay thoi-han-den-ngay hieu-luc valid-until"),
        (AnnexColumn.CertificateCode, "ma-giay ma-giay-chung-nhan ma-tra-cuu ma-xac-minh certificate-code"),
        (AnnexColumn.Note, "ghi-chu note"));

    /// <summary>Parts of longer headings, the first that fits: "Tên sản phẩm đề nghị công nhận", "Địa chỉ của chủ thể".</summary>
    private static readonly (string Part, AnnexColumn Column)[] Parts =
    [
        ("dia-chi", AnnexColumn.Address),
        ("dia-diem", AnnexColumn.Address),
        ("ma-san-pham", AnnexColumn.ProductCode),
        ("ten-san-pham", AnnexColumn.ProductName),
        ("loai-hinh", AnnexColumn.HolderKind),
        ("chu-the", AnnexColumn.HolderName),
        ("co-so-san-xuat", AnnexColumn.HolderName),
        ("don-vi-san-xuat", AnnexColumn.HolderName),
        ("hang-sao", AnnexColumn.Stars),
        ("xep-hang", AnnexColumn.Stars),
        ("phan-hang", AnnexColumn.Stars),
        ("so-sao", AnnexColumn.Stars),
        ("tong-diem", AnnexColumn.Score),
        ("diem-trung-binh", AnnexColumn.Score),
        ("so-diem", AnnexColumn.Score),
        ("ngay-quyet-dinh", AnnexColumn.DecidedOn),
        ("so-quyet-dinh", AnnexColumn.Decision),
    ];

    private const int MaxSlug = 60;

    /// <summary>The column of a heading; null when it says nothing to the register.</summary>
    public static AnnexColumn? Of(string heading)
    {
        var slug = Slug.Of(heading);
        if (slug.Length is 0 or > MaxSlug)
            return null;
        if (Whole.TryGetValue(slug, out var column) || Whole.TryGetValue(Slug.Of(WithoutBrackets(heading)), out column))
            return column;
        foreach (var (part, partColumn) in Parts)
        {
            if (slug.Contains(part, StringComparison.Ordinal))
                return partColumn;
        }

        return null;
    }

    /// <summary>As <see cref="Of"/>, but only whole headings count.</summary>
    public static AnnexColumn? OfWhole(string heading) =>
        Whole.TryGetValue(Slug.Of(heading), out var column) || Whole.TryGetValue(Slug.Of(WithoutBrackets(heading)), out column) ? column : null;

    /// <summary>"Hạng (sao)" is "Hạng".</summary>
    private static string WithoutBrackets(string heading)
    {
        var open = heading.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? heading[..open] : heading;
    }

    private static FrozenDictionary<string, AnnexColumn> Build(params (AnnexColumn Column, string Words)[] lines) =>
        lines.SelectMany(line => line.Words.Split(' ').Distinct().Select(word => (word, line.Column)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Column);
}
