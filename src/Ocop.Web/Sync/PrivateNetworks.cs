using System.Net;
using System.Net.Sockets;

namespace Ocop.Web.Sync;

/// <summary>Addresses that no feed of another administration has: this machine, private networks, everything reserved.</summary>
public static class PrivateNetworks
{
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    // Prefixes behind which an IPv4 address hides, and where in the sixteen bytes it stands.
    private static readonly (IPNetwork Prefix, int Offset)[] Carriers =
        [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2), (IPNetwork.Parse("::/96"), 12)];

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (Reserved.Any(network => network.Contains(address)))
            return true;
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return false;
        foreach (var (prefix, offset) in Carriers)
        {
            if (prefix.Contains(address))
                return Contains(new IPAddress(address.GetAddressBytes().AsSpan(offset, 4)));
        }

        return false;
    }
}
