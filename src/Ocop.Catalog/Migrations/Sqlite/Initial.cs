using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ocop.Catalog.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Body_En = table.Column<string>(type: "TEXT", nullable: true),
                    Body_Vi = table.Column<string>(type: "TEXT", nullable: false),
                    Lead_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Lead_Vi = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Title_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Title_Vi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ActorRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RequestId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Stars = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: true),
                    Edition = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedYear = table.Column<int>(type: "INTEGER", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    IssuerLevel = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupersededOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Round_En = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Round_Vi = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Withdrawal_DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Withdrawal_Ground = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Withdrawal_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Withdrawal_Note_En = table.Column<string>(type: "TEXT", nullable: true),
                    Withdrawal_Note_Vi = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.CheckConstraint("CK_Certificates_Stars", "\"Stars\" BETWEEN 3 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Communes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MergedFrom = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Communes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Scan_AddedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Scan_Bytes = table.Column<long>(type: "INTEGER", nullable: true),
                    Scan_FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Scan_Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeedKnowledge",
                columns: table => new
                {
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RemoteId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Versions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedKnowledge", x => new { x.SubscriptionId, x.RemoteId });
                });

            migrationBuilder.CreateTable(
                name: "FeedSubscribers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    TokenHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Provinces = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NotifyAddress = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotifiedRevision = table.Column<long>(type: "INTEGER", nullable: false),
                    NotifyAfter = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NotifyFailures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedSubscribers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeedSubscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Token = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Schedule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Rights = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PausedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Cursor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ETag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    WokenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WokenBy = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastNoticeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeaseOwner = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastSlot = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastSucceededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailuresInARow = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedSubscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobMarks",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobMarks", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "LoadedRecords",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoadedRecords", x => new { x.Kind, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "MatchItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    MatchKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RecordKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Record = table.Column<string>(type: "TEXT", nullable: false),
                    ProductName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Differences = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MisuseCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 17, nullable: false),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ContactEmail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContactErasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AssignedTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    AssignedName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Facts_Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Facts_Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Facts_Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Facts_Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Facts_Product = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Facts_Seller = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Facts_Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MisuseCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OldUnits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    OldCommune = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OldDistrict = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    OldProvince = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Became = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsPart = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OldUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Producers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    About_En = table.Column<string>(type: "TEXT", nullable: true),
                    About_Vi = table.Column<string>(type: "TEXT", nullable: false),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Producers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Products",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    RecognitionFacts = table.Column<string>(type: "TEXT", nullable: false),
                    CriteriaSet = table.Column<int>(type: "INTEGER", nullable: false),
                    ProducerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VillageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    RegisterCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Gtin = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    SeasonMonths = table.Column<string>(type: "TEXT", nullable: false),
                    Keywords = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Reported = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Papers = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name_Vi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note_En = table.Column<string>(type: "TEXT", nullable: true),
                    Note_Vi = table.Column<string>(type: "TEXT", nullable: false),
                    Packaging_En = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Packaging_Vi = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    PlaceAtRecognition_Commune = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceAtRecognition_District = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceAtRecognition_Province = table.Column<string>(type: "TEXT", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Season_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Season_Vi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Story_En = table.Column<string>(type: "TEXT", nullable: true),
                    Story_Vi = table.Column<string>(type: "TEXT", nullable: false),
                    Summary_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Summary_Vi = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Provinces",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    FullName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    MergedFrom = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Provinces", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RegisterEvents",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProducerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterEvents", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "RegisterImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UploadedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UploadedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Hints = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Progress = table.Column<int>(type: "INTEGER", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    Refusal = table.Column<string>(type: "TEXT", nullable: true),
                    HasMoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Tally = table.Column<string>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmedRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Applied = table.Column<string>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UndoneById = table.Column<Guid>(type: "TEXT", nullable: true),
                    InTheWay = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Span = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SalesPoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    IsAddressOld = table.Column<bool>(type: "INTEGER", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    SinceYear = table.Column<int>(type: "INTEGER", nullable: true),
                    ProducerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VillageId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProductIds = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Dates_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Dates_Vi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Facts_En = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_Vi = table.Column<string>(type: "TEXT", nullable: false),
                    LastConfirmed_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LastConfirmed_Vi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name_Vi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Position_IsDemo = table.Column<bool>(type: "INTEGER", nullable: true),
                    Position_Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Position_Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesPoints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SetAsideRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RemoteId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Record = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetAsideRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SlugRedirects",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OldSlug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SlugRedirects", x => new { x.Kind, x.OldSlug });
                });

            migrationBuilder.CreateTable(
                name: "SourceClaims",
                columns: table => new
                {
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Stated = table.Column<string>(type: "TEXT", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceClaims", x => new { x.Source, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "StoreEpochs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoreEpochs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SyncRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Node = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: false),
                    Read = table.Column<int>(type: "INTEGER", nullable: false),
                    New = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Same = table.Column<int>(type: "INTEGER", nullable: false),
                    Known = table.Column<int>(type: "INTEGER", nullable: false),
                    Conflicts = table.Column<int>(type: "INTEGER", nullable: false),
                    Unmatched = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false),
                    SetAside = table.Column<int>(type: "INTEGER", nullable: false),
                    Retries = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Trouble = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Villages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    TourismProductId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProductIds = table.Column<string>(type: "TEXT", nullable: false),
                    Blocks = table.Column<string>(type: "TEXT", nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    EthnicGroup_En = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EthnicGroup_Vi = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Lead_En = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Lead_Vi = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Name_En = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name_Vi = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PlaceAtSource_Commune = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceAtSource_District = table.Column<string>(type: "TEXT", nullable: true),
                    PlaceAtSource_Province = table.Column<string>(type: "TEXT", nullable: true),
                    Position_IsDemo = table.Column<bool>(type: "INTEGER", nullable: true),
                    Position_Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Position_Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Villages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MisuseSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MisuseSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MisuseSteps_MisuseCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "MisuseCases",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RegisterImportRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Row = table.Column<int>(type: "INTEGER", nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    ProductName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HolderName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Stars = table.Column<int>(type: "INTEGER", nullable: true),
                    Record = table.Column<string>(type: "TEXT", nullable: true),
                    Differences = table.Column<string>(type: "TEXT", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MakesProduct = table.Column<bool>(type: "INTEGER", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterImportRows", x => new { x.ImportId, x.Position });
                    table.ForeignKey(
                        name: "FK_RegisterImportRows_RegisterImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "RegisterImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Slug",
                table: "Articles",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectKind_SubjectKey",
                table: "AuditEntries",
                columns: new[] { "SubjectKind", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Code",
                table: "Certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_DecidedYear_ValidFrom_Stars",
                table: "Certificates",
                columns: new[] { "DecidedYear", "ValidFrom", "Stars" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ProductId",
                table: "Certificates",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Revision",
                table: "Certificates",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ValidUntil",
                table: "Certificates",
                column: "ValidUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_ProvinceCode",
                table: "Communes",
                column: "ProvinceCode");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_Slug",
                table: "Communes",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_IssuedBy_Number_DecidedOn",
                table: "Decisions",
                columns: new[] { "IssuedBy", "Number", "DecidedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedSubscribers_KeyId",
                table: "FeedSubscribers",
                column: "KeyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedSubscriptions_KeyId",
                table: "FeedSubscriptions",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_MatchItems_Decision",
                table: "MatchItems",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_MatchItems_MatchKey",
                table: "MatchItems",
                column: "MatchKey");

            migrationBuilder.CreateIndex(
                name: "IX_MatchItems_RecordKey",
                table: "MatchItems",
                column: "RecordKey");

            migrationBuilder.CreateIndex(
                name: "IX_MisuseCases_FormKey",
                table: "MisuseCases",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MisuseCases_Number",
                table: "MisuseCases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MisuseCases_State",
                table: "MisuseCases",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_MisuseSteps_CaseId",
                table: "MisuseSteps",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_OldUnits_CommuneCode",
                table: "OldUnits",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DueAt",
                table: "OutboxMessages",
                column: "DueAt",
                filter: "\"SentAt\" IS NULL AND \"DeadAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Key",
                table: "OutboxMessages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Producers_CommuneCode",
                table: "Producers",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Producers_Slug",
                table: "Producers",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_CommuneCode",
                table: "Products",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Products_CommuneCode_ProvinceCode",
                table: "Products",
                columns: new[] { "CommuneCode", "ProvinceCode" },
                filter: "\"Publication_At\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Products_ProducerId",
                table: "Products",
                column: "ProducerId");

            migrationBuilder.CreateIndex(
                name: "IX_Products_ProvinceCode_Slug",
                table: "Products",
                columns: new[] { "ProvinceCode", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_RegisterCode",
                table: "Products",
                column: "RegisterCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_Seasonal",
                table: "Products",
                column: "Slug",
                filter: "\"Season_Vi\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Slug",
                table: "Products",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_VillageId",
                table: "Products",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_Provinces_Slug",
                table: "Provinces",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEvents_CertificateId",
                table: "RegisterEvents",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEvents_ProductId",
                table: "RegisterEvents",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEvents_Source",
                table: "RegisterEvents",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImportRows_ImportId_Outcome",
                table: "RegisterImportRows",
                columns: new[] { "ImportId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImports_FileHash",
                table: "RegisterImports",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImports_State",
                table: "RegisterImports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_IssuedAt",
                table: "Reports",
                column: "IssuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SalesPoints_CommuneCode",
                table: "SalesPoints",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_SalesPoints_Slug",
                table: "SalesPoints",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SetAsideRecords_RunId",
                table: "SetAsideRecords",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_SetAsideRecords_SubscriptionId_RemoteId",
                table: "SetAsideRecords",
                columns: new[] { "SubscriptionId", "RemoteId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SourceClaims_CertificateId",
                table: "SourceClaims",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_SourceClaims_Source_ProductKey",
                table: "SourceClaims",
                columns: new[] { "Source", "ProductKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SyncRuns_SubscriptionId_StartedAt",
                table: "SyncRuns",
                columns: new[] { "SubscriptionId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Villages_CommuneCode",
                table: "Villages",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Villages_Slug",
                table: "Villages",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Communes");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "FeedKnowledge");

            migrationBuilder.DropTable(
                name: "FeedSubscribers");

            migrationBuilder.DropTable(
                name: "FeedSubscriptions");

            migrationBuilder.DropTable(
                name: "JobMarks");

            migrationBuilder.DropTable(
                name: "LoadedRecords");

            migrationBuilder.DropTable(
                name: "MatchItems");

            migrationBuilder.DropTable(
                name: "MisuseSteps");

            migrationBuilder.DropTable(
                name: "OldUnits");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "Producers");

            migrationBuilder.DropTable(
                name: "Products");

            migrationBuilder.DropTable(
                name: "Provinces");

            migrationBuilder.DropTable(
                name: "RegisterEvents");

            migrationBuilder.DropTable(
                name: "RegisterImportRows");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "SalesPoints");

            migrationBuilder.DropTable(
                name: "SetAsideRecords");

            migrationBuilder.DropTable(
                name: "SlugRedirects");

            migrationBuilder.DropTable(
                name: "SourceClaims");

            migrationBuilder.DropTable(
                name: "StoreEpochs");

            migrationBuilder.DropTable(
                name: "SyncRuns");

            migrationBuilder.DropTable(
                name: "Villages");

            migrationBuilder.DropTable(
                name: "MisuseCases");

            migrationBuilder.DropTable(
                name: "RegisterImports");
        }
    }
}
