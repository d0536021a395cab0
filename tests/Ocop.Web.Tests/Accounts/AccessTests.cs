using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Accounts;

/// <summary>Every endpoint of the running program × every role, against access.txt. A new endpoint without a line there fails.</summary>
public sealed class AccessTests(AccessTests.Site fixture) : IClassFixture<AccessTests.Site>
{
    private const string Nobody = "";

    private static readonly string[] Everyone = [Nobody, .. Roles.All];

    private static readonly IReadOnlyList<(string Path, string Who)> Table = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Accounts", "access.txt"))
        .Where(line => line.Length > 0 && line[0] == '/')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(words => (words[0], words[1]))];

    private StaffSite Shop => fixture.Shop;

    [Fact]
    public async Task Every_endpoint_has_one_line_and_every_line_an_endpoint()
    {
        var endpoints = await EndpointsAsync();

        endpoints.Select(PathOf).Distinct().Where(path => LineOf(path) is null).ShouldBeEmpty();
        Table.Select(line => line.Path).ShouldBeUnique();
        Table.Except(endpoints.Select(endpoint => LineOf(PathOf(endpoint))!.Value)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_endpoint_lets_in_whom_its_line_says()
    {
        foreach (var endpoint in await EndpointsAsync())
            foreach (var role in Everyone)
                (await LetsInAsync(endpoint, role)).ShouldBe(MayEnter(LineOf(PathOf(endpoint))!.Value.Who, role), $"{PathOf(endpoint)} as {role}");
    }

    [Fact]
    public async Task An_office_account_without_a_second_factor_is_kept_out()
    {
        foreach (var endpoint in (await EndpointsAsync()).Where(endpoint => LineOf(PathOf(endpoint))!.Value.Who is "office" or "admin"))
            (await LetsInAsync(endpoint, Roles.Admin, Proof.Password)).ShouldBeFalse(PathOf(endpoint));
    }

    [Fact]
    public async Task Every_page_without_parameters_answers_each_role_as_its_line_says()
    {
        var paths = (await EndpointsAsync()).Where(IsPlainGet).Select(PathOf).Distinct().ToList();
        paths.Count.ShouldBeGreaterThan(25);
        var wrong = new List<string>();
        foreach (var role in Everyone)
        {
            var client = role == Nobody ? Shop.NewBrowser() : (await Shop.EnterAsync(role)).Client;
            foreach (var path in paths.Where(path => LineOf(path)!.Value.Who != "token"))
            {
                using var answer = await client.GetAsync(path);
                var isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                    || (role == Nobody && answer.Headers.Location?.OriginalString.StartsWith("/dang-nhap?tiep=", StringComparison.Ordinal) == true);
                var isBroken = (int)answer.StatusCode >= 500 && path != "/health/ready"; // a site that has just started may not be ready yet
                if (isRefused == MayEnter(LineOf(path)!.Value.Who, role) || isBroken)
                    wrong.Add($"{path} as {role}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_a_page_writes_nothing()
    {
        var (client, _) = await Shop.EnterAsync(Roles.Admin);
        using var warm = await client.GetAsync("/dang-nhap"); // the first form token makes the keys
        fixture.Writes.Seen.Clear();

        foreach (var path in (await EndpointsAsync()).Where(IsPlainGet).Select(PathOf).Distinct())
            using (await client.GetAsync(path))
                fixture.Writes.Seen.ShouldBeEmpty(path);
    }

    /// <summary>Started once; notes what is written while a GET is answered.</summary>
    public sealed class Site : IAsyncLifetime
    {
        public StaffSite Shop { get; private set; } = null!;

        public CommandWatch Writes { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var accessor = new HttpContextAccessor();
            Writes = new CommandWatch(sql => accessor.HttpContext is { Request.Method: "GET" or "HEAD" }
                && (sql.Contains("INSERT ", StringComparison.Ordinal) || sql.Contains("UPDATE ", StringComparison.Ordinal) || sql.Contains("DELETE ", StringComparison.Ordinal)));
            Shop = await StaffSite.StartAsync(Writes.Watch);
        }

        public ValueTask DisposeAsync() => Shop.DisposeAsync();
    }

    private static bool MayEnter(string who, string role) => who switch
    {
        "all" or "sign-in" or "token" => true,
        "signed-in" or "fresh" => role != Nobody,
        "office" => role is Roles.Admin or Roles.Officer,
        "admin" => role == Roles.Admin,
        "tourism" => role is Roles.Tourism or Roles.Admin,
        "producer" => role == Roles.Producer,
        _ => throw new InvalidOperationException($"access.txt knows no \"{who}\"."),
    };

    private static (string Path, string Who)? LineOf(string path)
    {
        var lines = Table.Where(line => Fits(line.Path, path)).OrderByDescending(line => line.Path == path).ThenByDescending(line => line.Path.TrimEnd('*').Length).ToList();
        return lines.Count == 0 ? null : lines[0];
    }

    // "/x/**" is /x and what lies below it, "/x**" whatever begins so.
    private static bool Fits(string pattern, string path) => pattern switch
    {
        "/{**path:file}" => path == pattern, // a route of its own, not a pattern
        _ when pattern.EndsWith("/**", StringComparison.Ordinal) => path == pattern[..^3] || path.StartsWith(pattern[..^2], StringComparison.Ordinal),
        _ when pattern.EndsWith("**", StringComparison.Ordinal) => path.StartsWith(pattern[..^2], StringComparison.Ordinal),
        _ => path == pattern,
    };

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool IsPlainGet(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.Parameters.Count == 0
        && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false;

    // Pages are compiled when they are first asked for; only then do they carry what the conventions gave them.
    private async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync()
    {
        var loader = Shop.Services.GetRequiredService<PageLoader>();
        var endpoints = new List<RouteEndpoint>();
        foreach (var endpoint in Shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                endpoints.Add(endpoint);
                continue;
            }

            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var metadata = compiled.Endpoint?.Metadata ?? new EndpointMetadataCollection(compiled.EndpointMetadata ?? []);
            endpoints.Add(new RouteEndpoint(endpoint.RequestDelegate ?? (_ => Task.CompletedTask), endpoint.RoutePattern, endpoint.Order, metadata, endpoint.DisplayName));
        }

        return endpoints;
    }

    private async Task<bool> LetsInAsync(RouteEndpoint endpoint, string role, Proof proof = Proof.PasswordAndCode)
    {
        if (endpoint.Metadata.GetMetadata<OpenToAll>() is not null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return true;
        await using var scope = Shop.Services.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(provider, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()) ?? await provider.GetFallbackPolicyAsync();
        var now = Shop.Clock.GetUtcNow();
        var person = role == Nobody
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : SessionClaims.Of(new SignedIn(Guid.NewGuid(), Guid.NewGuid(), "x", role, proof, now, now, now, IsDemo: false, IsDisabled: false), StaffSessions.Name);
        return (await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(person, null, policy!)).Succeeded;
    }
}
