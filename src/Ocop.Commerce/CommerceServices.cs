using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Commerce;

/// <summary>Registers the shop: offers, stock, carts, orders.</summary>
public static class CommerceServices
{
    public static IServiceCollection AddCommerce(this IServiceCollection services) => services;
}
