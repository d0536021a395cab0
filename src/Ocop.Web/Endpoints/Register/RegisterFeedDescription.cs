using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Hosting;
using Ocop.Web.Sync;

namespace Ocop.Web.Endpoints.Register;

/// <summary>What the OpenAPI document of the feed says beyond what the code already shows.</summary>
internal static class RegisterFeedDescription
{
    private const string Token = "token";
    private static readonly Guid Register = Guid.Parse("6f1d2f0e-6c1b-4b56-9d0c-5f2f1a7f4e10");

    private static readonly FeedCursor Cursor = new(Register, 1204);

    /// <summary>A page as an answer may be, also for the test that holds the document to the program.</summary>
    public static FeedPage Example { get; } = new()
    {
        Register = Register,
        After = (Cursor with { AfterRevision = 1203 }).ToString(),
        Items =
        [
            new FeedCertificate
            {
                Id = "01934d4e-7a52-7c11-8f3e-0a5d4be07d2a",
                Revision = 1204,
                Versions = new Dictionary<Guid, long> { [Register] = 1204 },
                Code = "OC-7K2M-9XQ4",
                Product = new FeedProduct("Chè Shan tuyết cổ thụ", "01934d4e-6b10-7a33-9c55-7d20a1b0c4ee", "15-02647-001-2024", 11),
                HolderName = "HTX Chè Bản Liền",
                Maker = new FeedMaker("HTX Chè Bản Liền", "Cooperative"),
                Place = new FeedPlace("Xã Bản Liền", "Huyện Bắc Hà", "Lào Cai", "02947", "15"),
                Stars = 4,
                Score = 81.5m,
                Edition = nameof(CriteriaEdition.Decision148Of2023),
                Decision = new FeedDecision
                {
                    Number = "715/QĐ-UBND",
                    On = new DateOnly(2024, 5, 6),
                    Year = 2024,
                    Round = new FeedText("Đợt 1 năm 2024", "Round 1 of 2024"),
                    IssuedBy = "UBND tỉnh Lào Cai",
                    IssuerLevel = nameof(IssuerLevel.Province),
                },
                ValidFrom = new DateOnly(2024, 5, 6),
                ValidUntil = new DateOnly(2027, 5, 6),
                Withdrawal = new FeedWithdrawal
                {
                    On = new DateOnly(2026, 11, 2),
                    DecisionNumber = "1893/QĐ-UBND",
                    Ground = nameof(WithdrawalGround.ProductionStopped),
                },
            },
        ],
        Next = Cursor.ToString(),
        HasMore = false,
    };

    private static readonly Dictionary<string, JsonNode> Parameters = new() { ["after"] = Cursor.ToString(), ["limit"] = 500 };

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/register/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            var site = context.ApplicationServices.GetRequiredService<OcopOptions>();
            document.Info = new OpenApiInfo
            {
                Title = "Ocop register",
                Version = "1",
                Description = "The register of OCOP certificates for other administrations. Read from the last cursor to the end, keep the cursor "
                    + "in the transaction of the records, and ask again when a notice comes or the time has come. Every certificate stands in the "
                    + "feed once, with its newest state. Answers carry an ETag, and with a key agreed upon the header "
                    + $"`{FeedSignature.Header}: t=<milliseconds>,v1=<hex>`, HMAC-SHA256 with the key over the time, a full stop and the body; "
                    + "the clocks may be five minutes apart. Days are ISO 8601, without a time, in Asia/Ho_Chi_Minh. New fields may appear.",
                License = new OpenApiLicense { Name = "MIT", Url = new Uri(site.BaseUrl, "/du-lieu") },
            };
            document.Servers = [new OpenApiServer { Url = site.BaseUrl.GetLeftPart(UriPartial.Authority) }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Token] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "Given by the office that keeps the register, shown once, revocable.",
                },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                if (parameter.Name is { } name && Parameters.TryGetValue(name, out var example))
                    parameter.Example = example.DeepClone();
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsToken>().Any())
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];
            AddExample(operation.Responses?.GetValueOrDefault("200")?.Content, JsonSerializer.SerializeToNode(Example, FeedJson.Default.FeedPage));
            AddExample(operation.RequestBody?.Content, JsonSerializer.SerializeToNode(new FeedNotice("3f2a91c04be07d2a", 1204), FeedNoticeJson.Default.FeedNotice));
            return Task.CompletedTask;
        });
    }

    private static void AddExample(IDictionary<string, OpenApiMediaType>? content, JsonNode? example)
    {
        if (content?.TryGetValue("application/json", out var media) == true)
            media.Example = example;
    }
}
