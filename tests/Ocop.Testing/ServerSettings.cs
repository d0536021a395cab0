namespace Ocop.Testing;

/// <summary>How a <see cref="ServerProcess"/> is to be started.</summary>
public sealed record ServerSettings
{
    /// <summary>Configuration keys and values, for example <c>Ocop:Clock</c>. They win over the defaults of the tests.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>Arguments before the configuration; empty serves the site.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The name under which it is visited; passkeys want one that is no address.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>The runtime folder; null makes one that is deleted with the process.</summary>
    public string? DataPath { get; init; }

    /// <summary>The folder of the program to start; null is the one built beside the tests.</summary>
    public string? ProgramFolder { get; init; }

    public string Environment { get; init; } = "Development";

    /// <summary>How long the first answer of <c>/health/ready</c> may take.</summary>
    public TimeSpan StartLimit { get; init; } = TimeSpan.FromMinutes(2);
}
