using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Ocop.Catalog.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "catalog");

            migrationBuilder.CreateTable(
                name: "Articles",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Section = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    Sources = table.Column<string>(type: "text", nullable: false),
                    Body_En = table.Column<string>(type: "text", nullable: true),
                    Body_Vi = table.Column<string>(type: "text", nullable: false),
                    Lead_En = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Lead_Vi = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Publication_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Title_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Title_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ActorRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    SubjectName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RequestId = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Stars = table.Column<int>(type: "integer", nullable: false),
                    Score = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedYear = table.Column<int>(type: "integer", nullable: false),
                    IssuedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    IssuerLevel = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    ExtendedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    SupersededOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Round_En = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Round_Vi = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Withdrawal_DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Withdrawal_Ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Withdrawal_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Withdrawal_Note_En = table.Column<string>(type: "text", nullable: true),
                    Withdrawal_Note_Vi = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.CheckConstraint("CK_Certificates_Stars", "\"Stars\" BETWEEN 3 AND 5");
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                schema: "catalog",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "Communes",
                schema: "catalog",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MergedFrom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Communes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IssuedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Level = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Scan_AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Scan_Bytes = table.Column<long>(type: "bigint", nullable: true),
                    Scan_FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Scan_Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeedKnowledge",
                schema: "catalog",
                columns: table => new
                {
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RemoteId = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Versions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedKnowledge", x => new { x.SubscriptionId, x.RemoteId });
                });

            migrationBuilder.CreateTable(
                name: "FeedSubscribers",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    KeyId = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Provinces = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NotifyAddress = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NotifiedRevision = table.Column<long>(type: "bigint", nullable: false),
                    NotifyAfter = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NotifyFailures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedSubscribers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeedSubscriptions",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Token = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    KeyId = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Schedule = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Rights = table.Column<int>(type: "integer", nullable: false),
                    Places = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PausedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Cursor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    ETag = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    WokenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WokenBy = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    NotBefore = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastNoticeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseOwner = table.Column<Guid>(type: "uuid", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSlot = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastSucceededAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FailuresInARow = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedSubscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobMarks",
                schema: "catalog",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobMarks", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "LoadedRecords",
                schema: "catalog",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LoadedRecords", x => new { x.Kind, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "MatchItems",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    MatchKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RecordKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Record = table.Column<string>(type: "text", nullable: false),
                    ProductName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    Differences = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatchItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MisuseCases",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: false),
                    FormKey = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: true),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ContactPhone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ContactEmail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ContactErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AssignedTo = table.Column<Guid>(type: "uuid", nullable: true),
                    AssignedName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Facts_Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Facts_Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Facts_Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Facts_Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Facts_Product = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Facts_Seller = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Facts_Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MisuseCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OldUnits",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    OldCommune = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    OldDistrict = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    OldProvince = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Became = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    IsPart = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OldUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Payload = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Producers",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    About_En = table.Column<string>(type: "text", nullable: true),
                    About_Vi = table.Column<string>(type: "text", nullable: false),
                    Publication_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Producers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Products",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    RecognitionFacts = table.Column<string>(type: "text", nullable: false),
                    CriteriaSet = table.Column<int>(type: "integer", nullable: false),
                    ProducerId = table.Column<Guid>(type: "uuid", nullable: true),
                    VillageId = table.Column<Guid>(type: "uuid", nullable: true),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    RegisterCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Gtin = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    SeasonMonths = table.Column<string>(type: "text", nullable: false),
                    Keywords = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Reported = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Papers = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Name_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Name_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note_En = table.Column<string>(type: "text", nullable: true),
                    Note_Vi = table.Column<string>(type: "text", nullable: false),
                    Packaging_En = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Packaging_Vi = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PlaceAtRecognition_Commune = table.Column<string>(type: "text", nullable: true),
                    PlaceAtRecognition_District = table.Column<string>(type: "text", nullable: true),
                    PlaceAtRecognition_Province = table.Column<string>(type: "text", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Season_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Season_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Story_En = table.Column<string>(type: "text", nullable: true),
                    Story_Vi = table.Column<string>(type: "text", nullable: false),
                    Summary_En = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Summary_Vi = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Provinces",
                schema: "catalog",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    FullName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MergedFrom = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Provinces", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RegisterEvents",
                schema: "catalog",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProducerId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterEvents", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "RegisterImports",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileBytes = table.Column<long>(type: "bigint", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UploadedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UploadedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Hints = table.Column<string>(type: "text", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Progress = table.Column<int>(type: "integer", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: true),
                    Refusal = table.Column<string>(type: "text", nullable: true),
                    HasMoved = table.Column<bool>(type: "boolean", nullable: false),
                    Tally = table.Column<string>(type: "text", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ConfirmedRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Applied = table.Column<string>(type: "text", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UndoneById = table.Column<Guid>(type: "uuid", nullable: true),
                    InTheWay = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Span = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IssuedById = table.Column<Guid>(type: "uuid", nullable: true),
                    IssuedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SalesPoints",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    IsAddressOld = table.Column<bool>(type: "boolean", nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    SinceYear = table.Column<int>(type: "integer", nullable: true),
                    ProducerId = table.Column<Guid>(type: "uuid", nullable: true),
                    VillageId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProductIds = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Dates_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Dates_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Facts_En = table.Column<string>(type: "text", nullable: true),
                    Facts_Vi = table.Column<string>(type: "text", nullable: false),
                    LastConfirmed_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LastConfirmed_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Name_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Position_IsDemo = table.Column<bool>(type: "boolean", nullable: true),
                    Position_Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Position_Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesPoints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SetAsideRecords",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RemoteId = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Record = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetAsideRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SlugRedirects",
                schema: "catalog",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OldSlug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SlugRedirects", x => new { x.Kind, x.OldSlug });
                });

            migrationBuilder.CreateTable(
                name: "SourceClaims",
                schema: "catalog",
                columns: table => new
                {
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProductKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Stated = table.Column<string>(type: "text", nullable: false),
                    IsRemoved = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceClaims", x => new { x.Source, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "StoreEpochs",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoreEpochs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SyncRuns",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Trigger = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Node = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Pages = table.Column<int>(type: "integer", nullable: false),
                    Read = table.Column<int>(type: "integer", nullable: false),
                    New = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Same = table.Column<int>(type: "integer", nullable: false),
                    Known = table.Column<int>(type: "integer", nullable: false),
                    Conflicts = table.Column<int>(type: "integer", nullable: false),
                    Unmatched = table.Column<int>(type: "integer", nullable: false),
                    Removed = table.Column<int>(type: "integer", nullable: false),
                    SetAside = table.Column<int>(type: "integer", nullable: false),
                    Retries = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Trouble = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Detail = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Villages",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    TourismProductId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProductIds = table.Column<string>(type: "text", nullable: false),
                    Blocks = table.Column<string>(type: "text", nullable: false),
                    Sources = table.Column<string>(type: "text", nullable: false),
                    EthnicGroup_En = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    EthnicGroup_Vi = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Lead_En = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Lead_Vi = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Name_En = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Name_Vi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PlaceAtSource_Commune = table.Column<string>(type: "text", nullable: true),
                    PlaceAtSource_District = table.Column<string>(type: "text", nullable: true),
                    PlaceAtSource_Province = table.Column<string>(type: "text", nullable: true),
                    Position_IsDemo = table.Column<bool>(type: "boolean", nullable: true),
                    Position_Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Position_Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Publication_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Villages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MisuseSteps",
                schema: "catalog",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MisuseSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MisuseSteps_MisuseCases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "catalog",
                        principalTable: "MisuseCases",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RegisterImportRows",
                schema: "catalog",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Cell = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    ProductName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HolderName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Stars = table.Column<int>(type: "integer", nullable: true),
                    Record = table.Column<string>(type: "text", nullable: true),
                    Differences = table.Column<string>(type: "text", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    CertificateId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: true),
                    MakesProduct = table.Column<bool>(type: "boolean", nullable: false),
                    Choice = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterImportRows", x => new { x.ImportId, x.Position });
                    table.ForeignKey(
                        name: "FK_RegisterImportRows_RegisterImports_ImportId",
                        column: x => x.ImportId,
                        principalSchema: "catalog",
                        principalTable: "RegisterImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Slug",
                schema: "catalog",
                table: "Articles",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                schema: "catalog",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectKind_SubjectKey",
                schema: "catalog",
                table: "AuditEntries",
                columns: new[] { "SubjectKind", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Code",
                schema: "catalog",
                table: "Certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_DecidedYear_ValidFrom_Stars",
                schema: "catalog",
                table: "Certificates",
                columns: new[] { "DecidedYear", "ValidFrom", "Stars" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ProductId",
                schema: "catalog",
                table: "Certificates",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Revision",
                schema: "catalog",
                table: "Certificates",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ValidUntil",
                schema: "catalog",
                table: "Certificates",
                column: "ValidUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_ProvinceCode",
                schema: "catalog",
                table: "Communes",
                column: "ProvinceCode");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_Slug",
                schema: "catalog",
                table: "Communes",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_IssuedBy_Number_DecidedOn",
                schema: "catalog",
                table: "Decisions",
                columns: new[] { "IssuedBy", "Number", "DecidedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedSubscribers_KeyId",
                schema: "catalog",
                table: "FeedSubscribers",
                column: "KeyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedSubscriptions_KeyId",
                schema: "catalog",
                table: "FeedSubscriptions",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_MatchItems_Decision",
                schema: "catalog",
                table: "MatchItems",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_MatchItems_MatchKey",
                schema: "catalog",
                table: "MatchItems",
                column: "MatchKey");

            migrationBuilder.CreateIndex(
                name: "IX_MatchItems_RecordKey",
                schema: "catalog",
                table: "MatchItems",
                column: "RecordKey");

            migrationBuilder.CreateIndex(
                name: "IX_MisuseCases_FormKey",
                schema: "catalog",
                table: "MisuseCases",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MisuseCases_Number",
                schema: "catalog",
                table: "MisuseCases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MisuseCases_State",
                schema: "catalog",
                table: "MisuseCases",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_MisuseSteps_CaseId",
                schema: "catalog",
                table: "MisuseSteps",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_OldUnits_CommuneCode",
                schema: "catalog",
                table: "OldUnits",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DueAt",
                schema: "catalog",
                table: "OutboxMessages",
                column: "DueAt",
                filter: "\"SentAt\" IS NULL AND \"DeadAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Key",
                schema: "catalog",
                table: "OutboxMessages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Producers_CommuneCode",
                schema: "catalog",
                table: "Producers",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Producers_Slug",
                schema: "catalog",
                table: "Producers",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_CommuneCode",
                schema: "catalog",
                table: "Products",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Products_CommuneCode_ProvinceCode",
                schema: "catalog",
                table: "Products",
                columns: new[] { "CommuneCode", "ProvinceCode" },
                filter: "\"Publication_At\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Products_ProducerId",
                schema: "catalog",
                table: "Products",
                column: "ProducerId");

            migrationBuilder.CreateIndex(
                name: "IX_Products_ProvinceCode_Slug",
                schema: "catalog",
                table: "Products",
                columns: new[] { "ProvinceCode", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_Products_RegisterCode",
                schema: "catalog",
                table: "Products",
                column: "RegisterCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_Seasonal",
                schema: "catalog",
                table: "Products",
                column: "Slug",
                filter: "\"Season_Vi\" <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Slug",
                schema: "catalog",
                table: "Products",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_VillageId",
                schema: "catalog",
                table: "Products",
                column: "VillageId");

            migrationBuilder.CreateIndex(
                name: "IX_Provinces_Slug",
                schema: "catalog",
                table: "Provinces",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEvents_CertificateId",
                schema: "catalog",
                table: "RegisterEvents",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEvents_ProductId",
                schema: "catalog",
                table: "RegisterEvents",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEvents_Source",
                schema: "catalog",
                table: "RegisterEvents",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImportRows_ImportId_Outcome",
                schema: "catalog",
                table: "RegisterImportRows",
                columns: new[] { "ImportId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImports_FileHash",
                schema: "catalog",
                table: "RegisterImports",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_RegisterImports_State",
                schema: "catalog",
                table: "RegisterImports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_IssuedAt",
                schema: "catalog",
                table: "Reports",
                column: "IssuedAt");

            migrationBuilder.CreateIndex(
                name: "IX_SalesPoints_CommuneCode",
                schema: "catalog",
                table: "SalesPoints",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_SalesPoints_Slug",
                schema: "catalog",
                table: "SalesPoints",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SetAsideRecords_RunId",
                schema: "catalog",
                table: "SetAsideRecords",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_SetAsideRecords_SubscriptionId_RemoteId",
                schema: "catalog",
                table: "SetAsideRecords",
                columns: new[] { "SubscriptionId", "RemoteId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SourceClaims_CertificateId",
                schema: "catalog",
                table: "SourceClaims",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_SourceClaims_Source_ProductKey",
                schema: "catalog",
                table: "SourceClaims",
                columns: new[] { "Source", "ProductKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SyncRuns_SubscriptionId_StartedAt",
                schema: "catalog",
                table: "SyncRuns",
                columns: new[] { "SubscriptionId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Villages_CommuneCode",
                schema: "catalog",
                table: "Villages",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Villages_Slug",
                schema: "catalog",
                table: "Villages",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Articles",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "AuditEntries",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Certificates",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Changes",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Communes",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "FeedKnowledge",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "FeedSubscribers",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "FeedSubscriptions",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "JobMarks",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "LoadedRecords",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "MatchItems",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "MisuseSteps",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "OldUnits",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "OutboxMessages",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Producers",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Products",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Provinces",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "RegisterEvents",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "RegisterImportRows",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Reports",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "SalesPoints",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "SetAsideRecords",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "SlugRedirects",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "SourceClaims",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "StoreEpochs",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "SyncRuns",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "Villages",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "MisuseCases",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "RegisterImports",
                schema: "catalog");
        }
    }
}
