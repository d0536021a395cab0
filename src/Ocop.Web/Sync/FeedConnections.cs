using System.Net;
using System.Net.Sockets;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Hosting;

namespace Ocop.Web.Sync;

/// <summary>Connections to other registers: no redirects, no cookies, no proxy, and no way into the network behind this server.</summary>
/// <remarks>
/// The name is resolved here and the connection goes to the very address that was looked at: a name that answers differently
/// the second time (DNS rebinding) gains nothing. Made at the first call, so that a shop without feeds never loads it.
/// </remarks>
public sealed class FeedConnections(OcopOptions options) : IDisposable
{
    private readonly Lazy<HttpClient> _client = new(() => Create(options.Sync));

    public HttpClient Client => _client.Value;

    /// <exception cref="FeedException">The settings forbid the address before anything is sent.</exception>
    public void Check(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && options.Sync.AllowPrivateAddresses))
            throw new FeedException(FeedTrouble.NotEncrypted, $"{address.Scheme} is not allowed: the address has to begin with https.");
        if (address.UserInfo.Length > 0)
            throw new FeedException(FeedTrouble.NotAFeed, "An address must not hold a name or a password.");
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    private static HttpClient Create(SyncOptions options) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2), // names move
        MaxResponseHeadersLength = 32,
        ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, stop),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each call brings its own
        DefaultRequestHeaders = { { "User-Agent", "Ocop-Register/1" } },
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken);
        if (!allowPrivate && addresses.FirstOrDefault(PrivateNetworks.Contains) is { } inside)
            throw new FeedException(FeedTrouble.PrivateAddress, $"{endPoint.Host} is {inside}, within a private network (Ocop:Sync:AllowPrivateAddresses).");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
