using Ocop.Web.Shop;
using Ocop.Web.Sync;

namespace Ocop.Web.Hosting;

/// <summary>The settings under "Ocop" (README, configuration table). Read once at start.</summary>
public sealed class OcopOptions
{
    /// <summary>The runtime folder: database, search index, mail, images. Relative paths count from the project's root.</summary>
    public string DataPath { get; set; } = "data-runtime";

    /// <summary>The folder of the source files that are loaded once: products, places, texts.</summary>
    public string SourcePath { get; set; } = "data";

    /// <summary>"sqlite" or "postgresql".</summary>
    public string Database { get; set; } = "sqlite";

    /// <summary>"embedded": SQLite FTS5 in the runtime folder.</summary>
    public string Search { get; set; } = "embedded";

    /// <summary>Load and mark demonstration prices, stock, freight and positions.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>The public address, for links in mail, QR codes and canonical links; never taken from the request.</summary>
    public Uri BaseUrl { get; set; } = new("http://localhost:5080");

    /// <summary>An instant at which the program's clock starts, for trying out dates; refused in Production.</summary>
    public DateTimeOffset? Clock { get; set; }

    /// <summary>"on" or "off": whole pages kept in memory.</summary>
    public string PageCache { get; set; } = "on";

    /// <summary>"on" or "off": off is for measuring and only allowed when the program listens on loopback alone.</summary>
    public string RateLimits { get; set; } = "on";

    /// <summary>A tile server such as "https://tiles.example.vn/{z}/{x}/{y}.png"; empty shows the list without a map.</summary>
    public string MapTiles { get; set; } = "";

    /// <summary>Reverse proxies whose forwarded headers are believed, as addresses or networks ("10.0.0.0/8").</summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>Whom buyers may turn to; stands at the foot of every page and in mails.</summary>
    public ContactOptions Contact { get; set; } = new();

    /// <summary>Whether Admin and Officer need a second factor; when not set: in Production, unless it is a demonstration.</summary>
    public bool? RequireTwoFactor { get; set; }

    public bool IsTwoFactorRequired => RequireTwoFactor == true;

    /// <summary>A PFX file with whose certificate the data-protection keys are encrypted in the database; without one they lie there readable.</summary>
    public string? KeyCertificate { get; set; }

    public string? KeyCertificatePassword { get; set; }

    /// <summary>How other registers are called.</summary>
    public SyncOptions Sync { get; set; } = new();

    public bool IsPageCacheOn => PageCache != "off";

    public bool AreRateLimitsOn => RateLimits != "off";
}
