using Microsoft.AspNetCore.Http.HttpResults;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Endpoints.Api;
using Ocop.Web.Security;

namespace Ocop.Web.Endpoints.Register;

/// <summary>The register for other administrations: /api/register/v1, described by /openapi/register-v1.json.</summary>
public static class RegisterFeedEndpoints
{
    public const string Root = "/api/register/v1";

    /// <summary>Where every program like this one takes notices.</summary>
    public const string NotifyPath = Root + "/notify";

    public static IServiceCollection AddRegisterFeedEndpoints(this IServiceCollection services) => services
        .AddScoped<SubscriberGate>()
        .AddScoped<NoticeDesk>()
        .AddSingleton<SubscriberLimits>()
        .AddOpenApi("register-v1", RegisterFeedDescription.Configure);

    public static void MapRegisterFeed(this IEndpointRouteBuilder endpoints)
    {
        var register = endpoints.MapGroup(Root).RequireRateLimiting(RateLimits.Feed)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .AddEndpointFilterFactory(ApiKeys.Refuse);
        register.MapGet("/certificates", ReadAsync)
            .WithName("readRegister").WithTags("Register")
            .WithSummary("Certificates changed after a cursor, by revision. Without one from the beginning.")
            .Produces<FeedPage>().Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status410Gone)
            .WithMetadata(NeedsToken.Mark);
        register.MapPost("/notify", (NoticeDesk desk, HttpContext context, CancellationToken stop) => desk.TakeAsync(context, stop))
            .WithName("notifyRegister").WithTags("Register")
            .WithSummary("Tells this register that the sender's has changed. Signed with the key of the subscription; it wakes the sync and nothing else.")
            .Accepts<Sync.FeedNotice>("application/json").Produces(StatusCodes.Status202Accepted);
    }

    private static async Task<Results<FeedAnswerResult, ProblemHttpResult>> ReadAsync(
        SubscriberGate gate, SubscriberLimits limits, FeedReader reader, HttpContext context, string? after, int? limit, CancellationToken stop)
    {
        if (await gate.AdmitAsync(context, stop) is not { } subscriber)
            return RegisterRefusal.NoToken(context);
        if (!limits.TryTake(subscriber.Id, out var wait))
            return RegisterRefusal.TooMany(context, wait);
        if (limit is < 1 or > FeedReader.MaxLimit)
            return ApiRefusal.BadRequest($"limit has to be 1 to {FeedReader.MaxLimit}.");
        var cursor = after is null ? null : FeedCursor.Parse(after);
        if (after is not null && cursor is null)
            return ApiRefusal.BadRequest("after is no cursor of this register.");
        var page = await reader.PageAsync(cursor, subscriber.ProvinceCodes, limit ?? FeedReader.MaxLimit, stop);
        return page is null ? RegisterRefusal.Gone() : new FeedAnswerResult(page, gate.SecretOf(subscriber));
    }
}

/// <summary>Marks an operation that asks for a subscriber's token, for the description.</summary>
internal sealed class NeedsToken
{
    public static readonly NeedsToken Mark = new();
}
