using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Sessions;

/// <summary>Recognises a signed-in person by the cookie and the table of sessions, and sends others to the sign-in page.</summary>
public sealed class StaffSessions(
    IOptionsMonitor<AuthenticationSchemeOptions> settings, ILoggerFactory logger, UrlEncoder encoder, SessionDesk desk, OcopOptions options)
    : AuthenticationHandler<AuthenticationSchemeOptions>(settings, logger, encoder)
{
    public const string Name = "ocop-staff";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var key = Request.Cookies[StaffCookie.Name(options)];
        if (await desk.FindAsync(key, Context.RequestAborted) is not { } who || who.Proof == Proof.AwaitingCode)
            return AuthenticateResult.NoResult();
        await desk.TouchAsync(who, Context.RequestAborted);
        return AuthenticateResult.Success(new AuthenticationTicket(SessionClaims.Of(who, Name), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsPageVisit())
            Response.Redirect(SignInAddress());
        else
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (IsStale())
            Response.Redirect(SignInAddress() + "&lai=1");
        else if (IsPageVisit() && TwoFactorsHandler.IsMissing(Context.User, options))
            Response.Redirect($"{Request.PathBase}/tai-khoan/hai-lop");
        else
            Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private string SignInAddress() =>
        $"{Request.PathBase}/dang-nhap?tiep={Uri.EscapeDataString(Request.PathBase + Request.Path + (HttpMethods.IsGet(Request.Method) ? Request.QueryString : default))}";

    // Also after a post: whoever filled in the form for too long signs in and finds it again.
    private bool IsStale() =>
        Context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == Policies.Fresh) == true
        && !FreshProofHandler.IsDemo(Context.User) && !FreshProofHandler.IsFresh(Context.User, TimeProvider);

    // A script or a form cannot do anything with the sign-in page; whoever follows a link can.
    private bool IsPageVisit() =>
        HttpMethods.IsGet(Request.Method) && !Request.Headers.ContainsKey("HX-Request") && !Request.Path.StartsWithSegments("/api");
}
