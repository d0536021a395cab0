using System.Globalization;
using System.Security.Claims;

namespace Ocop.Web.Accounts.Sessions;

/// <summary>What a session says about the person, beside name, id and role.</summary>
public static class SessionClaims
{
    public const string Session = "ocop:session";
    public const string Proof = "ocop:proof";
    public const string ProvedAt = "auth_time";

    public static Guid AccountId(this ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public static Guid SessionId(this ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(Session)!);

    internal static ClaimsPrincipal Of(SignedIn who, string scheme) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, who.AccountId.ToString()),
        new Claim(ClaimTypes.Name, who.Name),
        new Claim(ClaimTypes.Role, who.Role),
        new Claim(Session, who.SessionId.ToString()),
        new Claim(Proof, who.Proof.ToString()),
        new Claim(ProvedAt, who.ProvedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ], scheme, ClaimTypes.Name, ClaimTypes.Role));
}
