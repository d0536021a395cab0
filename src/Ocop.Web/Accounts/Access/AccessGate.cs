namespace Ocop.Web.Accounts.Access;

/// <summary>Finds out who asks and whether he may, for every endpoint that is not open to all.</summary>
/// <remarks>
/// The open pages of the shop pass by: neither the accounts' tables nor the framework's authentication are touched until
/// somebody wants to sign in, which keeps the start of the shop quick (docs/adr/0015).
/// </remarks>
public static class AccessGate
{
    public static void UseAccessGate(this WebApplication app)
    {
        // Left alone, WebApplication would put both in front of everything as soon as their services are registered.
        var properties = ((IApplicationBuilder)app).Properties;
        properties["__AuthenticationMiddlewareSet"] = true;
        properties["__AuthorizationMiddlewareSet"] = true;
        app.Use(next =>
        {
            var guarded = new Lazy<RequestDelegate>(() => Guard(app, next));
            return context => context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<OpenToAll>() is null
                ? guarded.Value(context)
                : next(context);
        });
    }

    private static RequestDelegate Guard(IApplicationBuilder app, RequestDelegate next)
    {
        var branch = app.New();
        branch.UseAuthentication().UseAuthorization().Run(next);
        return branch.Build();
    }
}
