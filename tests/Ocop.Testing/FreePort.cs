using System.Net;
using System.Net.Sockets;

namespace Ocop.Testing;

/// <summary>Finds a TCP port on the loopback address that nobody listens on.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
