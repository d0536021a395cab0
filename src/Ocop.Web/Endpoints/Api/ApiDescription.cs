using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Ocop.Web.Hosting;

namespace Ocop.Web.Endpoints.Api;

/// <summary>What the OpenAPI document says beyond what the code already shows.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, JsonNode> Examples = new()
    {
        ["slug"] = "nuoc-cot-hoa-atiso-ngoc-hoan",
        ["code"] = "OC-7K2M-9XQ4",
        ["q"] = "com na lo",
        ["limit"] = 50,
        ["page"] = 1,
        ["after"] = "com-na-lo",
    };

    public static void Configure(OpenApiOptions options)
    {
        // HEAD answers wherever GET does; told once instead of twice for every path
        options.ShouldInclude = endpoint => endpoint.HttpMethod == HttpMethods.Get && endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, context, _) =>
        {
            var site = context.ApplicationServices.GetRequiredService<OcopOptions>();
            document.Info = new OpenApiInfo
            {
                Title = "Ocop",
                Version = "1",
                Description = "Specialities of Vietnam's OCOP programme, their makers, certificates, sales points and villages. "
                    + "Stars are computed for today in Asia/Ho_Chi_Minh. Dates are ISO 8601, money is whole đồng. "
                    + "Answers carry an ETag; at most 300 requests a minute are answered. HEAD answers wherever GET does; an unknown parameter is refused.",
                License = new OpenApiLicense { Name = "MIT", Url = new Uri(site.BaseUrl, "/du-lieu") },
            };
            document.Servers = [new OpenApiServer { Url = site.BaseUrl.GetLeftPart(UriPartial.Authority) }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                if (parameter.Name is { } name && Examples.TryGetValue(name, out var example))
                    parameter.Example = example.DeepClone();
            }

            return Task.CompletedTask;
        });
    }
}
