using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Loading;

/// <summary>Reads the products of data/products.json with the certificates that are proven.</summary>
internal sealed class ProductSource(SourceKeys products, SourceKeys producers, SourceKeys villages, PlaceSource places, DateTimeOffset now)
{
    private const int FirstYear = 2018; // the programme began with 490/QĐ-TTg of 7 May 2018

    private static readonly Dictionary<string, EvidenceGrade> Grades =
        Enum.GetValues<EvidenceGrade>().ToDictionary(grade => grade.ToString(), StringComparer.Ordinal);

    private static readonly Dictionary<string, CriteriaEdition> Editions = new(StringComparer.Ordinal)
    {
        ["1048/2019"] = CriteriaEdition.Decision1048Of2019,
        ["148/2023"] = CriteriaEdition.Decision148Of2023,
        ["26/2026"] = CriteriaEdition.Decision26Of2026,
    };

    private readonly Dictionary<int, string> _numbers = [];

    public List<SourceRecord<Product>> Products { get; } = [];

    public List<SourceRecord<Certificate>> Certificates { get; } = [];

    public void Read(SourceObject record)
    {
        var (key, slug) = products.Of(record);
        var (commune, province) = places.Codes(record);
        CheckNumber(record, key);
        record.OptionalObject("observed_price")?.CheckPrice();
        var evidence = Evidence(record);
        var season = Season(record);
        var source = record.Text("source");
        var product = new Product
        {
            Id = SourceId.Product(key),
            Slug = slug,
            Name = record.Local("name", 200),
            Summary = record.Local("summary", 500),
            Story = record.OptionalLocal("story"),
            Facts = [.. record.Objects("facts").Select(fact => fact.AsLocal())],
            RecognitionFacts = [.. record.Objects("recognition_facts").Select(fact => fact.AsLocal())],
            CriteriaSet = CriteriaSet(record),
            ProducerId = producers.Reference(record, "producer") is { } producer ? SourceId.Producer(producer) : null,
            VillageId = villages.Reference(record, "village") is { } village ? SourceId.Village(village) : null,
            CommuneCode = commune,
            ProvinceCode = province,
            PlaceAtRecognition = record.OptionalObject("place_at_recognition")?.AsPlace() ?? new PlaceAtRecognition(null, null, null),
            Gtin = GtinOf(record),
            Packaging = record.OptionalLocal("packaging", 300),
            Season = season.Text,
            SeasonMonths = season.Months,
            Keywords = string.Join(", ", record.Texts("keywords").Select(word => word.Text)),
            Evidence = evidence,
            Reported = Reported(record),
            Note = record.OptionalLocal("note"),
            Source = source,
            Papers = [.. record.Objects("papers").Select(Paper)],
            AddedAt = now,
            Publication = new Publication(now),
        };
        ReadCertificate(record, key, product, source);
        record.Close();
        Products.Add(SourceRecord<Product>.Of(key, record.Node.Canonical(), product));
    }

    private void CheckNumber(SourceObject record, string key)
    {
        if (record.OptionalNumber("number", 1, int.MaxValue) is { } number && !_numbers.TryAdd(number, key))
            record.Fault("number", $"{number} is the number of {_numbers[number]}");
    }

    private static int CriteriaSet(SourceObject record)
    {
        var set = record.Number("criteria_set", int.MinValue, int.MaxValue);
        if (set is >= Classification.FirstSet and <= Classification.LastSet)
            return set;
        record.Fault("criteria_set", $"{set} is not a set of Decision 26/2026 (1–26)");
        return Classification.FirstSet;
    }

    private static EvidenceGrade Evidence(SourceObject record)
    {
        var word = record.Text("evidence");
        if (Grades.TryGetValue(word, out var grade))
            return grade;
        if (word.Length > 0)
            record.Fault("evidence", $"\"{word}\" is not one of {string.Join(", ", Grades.Keys)}");
        return EvidenceGrade.S;
    }

    private static string? GtinOf(SourceObject record)
    {
        if (record.OptionalText("gtin") is not { } number || Gtin.IsValid(number))
            return record.OptionalText("gtin");
        record.Fault("gtin", $"{number} is not a bar code: it needs 8, 12, 13 or 14 digits, the last one a check digit");
        return null;
    }

    private static (LocalText Text, List<int> Months) Season(SourceObject record)
    {
        if (record.OptionalObject("season") is not { } season)
            return (LocalText.Empty, []);
        var calendar = season.OptionalChoice<SeasonCalendar>("calendar");
        var months = season.Numbers("months", 1, 12);
        if (calendar is null && months.Count > 0)
            season.Fault("calendar", "is missing: are the months lunar or solar?");
        var text = season.Local("text", 200);
        season.Close();
        // A lunar month begins three to seven weeks after the solar month of its number: the next solar month covers most of it.
        return (text, [.. months.Select(month => calendar == SeasonCalendar.Lunar ? month % 12 + 1 : month).Distinct().Order()]);
    }

    private static ReportedRecognition? Reported(SourceObject record)
    {
        if (record.OptionalObject("reported_recognition") is not { } reported)
            return null;
        reported.Choice<ReportKind>("kind");
        reported.OptionalText("evidence");
        var recognition = new ReportedRecognition(
            reported.OptionalNumber("stars", 3, 5), reported.OptionalNumber("year", FirstYear, 2100), reported.Local("note"));
        reported.Close();
        return recognition;
    }

    private static ProductPaper Paper(SourceObject paper)
    {
        var issued = paper.OptionalDate("dated_on");
        var year = paper.OptionalNumber("year", 1990, 2100);
        if (issued is { } day && year is { } named && day.Year != named)
            paper.Fault("year", $"{named} is not the year of {day:yyyy-MM-dd}");
        var row = new ProductPaper
        {
            Kind = paper.Choice<PaperKind>("kind"),
            Title = paper.Local("title"),
            Number = paper.OptionalText("number"),
            Issuer = paper.OptionalText("issuer"),
            IssuedOn = issued,
            IssuedYear = issued is null ? year : null,
            ValidUntil = paper.OptionalDate("valid_until"),
            Source = paper.Text("source"),
        };
        paper.Close();
        return row;
    }

    private void ReadCertificate(SourceObject record, string key, Product product, string source)
    {
        if (record.OptionalObject("certificate") is not { } certificate)
            return;
        if (product.Evidence is not (EvidenceGrade.A or EvidenceGrade.B1))
            record.Fault("certificate", $"needs evidence A or B1, not {product.Evidence}: tell it as reported_recognition");
        var (day, year) = Decided(certificate);
        var row = new Certificate
        {
            Id = SourceId.Certificate($"{key}/{year}"),
            Code = CertificateCode.For($"{key}/{year}"),
            ProductId = product.Id,
            HolderName = certificate.OptionalText("holder", 200),
            Stars = Stars(certificate),
            Edition = Edition(certificate, day, year),
            DecisionNumber = certificate.OptionalText("decision_number", 60),
            DecidedOn = day,
            DecidedYear = year,
            Round = certificate.OptionalLocal("round", 120),
            IssuedBy = certificate.OptionalText("issuer", 120),
            IssuerLevel = certificate.OptionalChoice<IssuerLevel>("issuer_level"),
            ValidFrom = day ?? new DateOnly(year, 1, 1),
            ValidUntil = day is { } known ? Certificate.EndFor(known) : Certificate.EndFor(year),
            Evidence = product.Evidence,
            Source = source,
        };
        certificate.Close();
        Certificates.Add(SourceRecord<Certificate>.Of($"{key}/{year}", $"{product.Evidence}\n{source}\n{certificate.Node.Canonical()}", row));
    }

    private static int Stars(SourceObject certificate)
    {
        var stars = certificate.Number("stars", int.MinValue, int.MaxValue);
        if (stars is >= 3 and <= 5)
            return stars;
        certificate.Fault("stars", $"{stars} is not 3, 4 or 5: fewer are never certified (Art. 4.1.a)");
        return 3;
    }

    private (DateOnly? Day, int Year) Decided(SourceObject certificate)
    {
        var lastYear = VietnamCalendar.DayOf(now).Year;
        var day = certificate.OptionalDate("decided_on");
        var year = certificate.OptionalNumber("decided_year", FirstYear, lastYear);
        var precision = certificate.Choice<DatePrecision>("precision");
        if (day is { } known && (known.Year < FirstYear || known.Year > lastYear))
            certificate.Fault("decided_on", $"{known:yyyy-MM-dd} is not a day between {FirstYear} and today");
        if (day is { } named && year is { } also && named.Year != also)
            certificate.Fault("decided_year", $"{also} is not the year of {named:yyyy-MM-dd}");
        if (day is null && year is null)
            certificate.Fault("decided_year", "is missing: without day and year there is no certificate");
        else if (precision == DatePrecision.Day != day is not null)
            certificate.Fault("precision", day is null ? "says day, but decided_on is missing" : "says year, but decided_on is a day");
        return (day, day is { Year: >= FirstYear } sure ? sure.Year : year ?? FirstYear);
    }

    private static CriteriaEdition? Edition(SourceObject certificate, DateOnly? day, int year)
    {
        if (certificate.OptionalText("criteria_edition") is not { } word)
            return null;
        if (!Editions.TryGetValue(word, out var edition))
            certificate.Fault("criteria_edition", $"\"{word}\" is not one of {string.Join(", ", Editions.Keys)}");
        else if (edition < EditionOn(day ?? new DateOnly(year, 1, 1)) || edition > EditionOn(day ?? new DateOnly(year, 12, 31)))
            certificate.Fault("criteria_edition", $"{word} was not in force then");
        else
            return edition;
        return null;
    }

    private static CriteriaEdition EditionOn(DateOnly day) =>
        day < new DateOnly(2023, 2, 24) ? CriteriaEdition.Decision1048Of2019
        : day < new DateOnly(2026, 5, 22) ? CriteriaEdition.Decision148Of2023
        : CriteriaEdition.Decision26Of2026;

    private enum SeasonCalendar
    {
        Solar,
        Lunar,
    }

    private enum DatePrecision
    {
        Day,
        Year,
    }

    private enum ReportKind
    {
        Recognised,
        Proposed,
        Potential,
    }
}
