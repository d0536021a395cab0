using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace Ocop.Web.Endpoints.Api;

/// <summary>Refuses keys of a query that an endpoint does not know: a misspelt filter must not pass for an answer.</summary>
internal static class ApiKeys
{
    public static EndpointFilterDelegate Refuse(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var known = endpoint.MethodInfo.GetParameters().SelectMany(KeysOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return invocation =>
        {
            var request = invocation.HttpContext.Request;
            var strange = request.Query.Keys.FirstOrDefault(key => !known.Contains(key) || request.RouteValues.ContainsKey(key));
            return strange is null ? next(invocation) : ValueTask.FromResult<object?>(ApiRefusal.BadRequest($"There is no parameter {strange} here."));
        };
    }

    private static IEnumerable<string> KeysOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>()
            : parameter.ParameterType == typeof(string) || parameter.ParameterType.IsValueType ? [parameter.Name!] : [];
}
