using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Matching;

namespace Ocop.Web.Hosting;

/// <summary>Puts the page itself, with its handlers, filters and conventions, in the place of its address once a request has come to it.</summary>
internal sealed class PageOnDemand(PageLoader pages) : MatcherPolicy, IEndpointSelectorPolicy
{
    // After the method and the host of a request have sorted out candidates, before anything reads the metadata of a page.
    public override int Order => int.MinValue + 100;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(static endpoint => AddressOf(endpoint) is not null);

    public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            var endpoint = candidates[index].Endpoint;
            if (AddressOf(endpoint) is not { } address)
                continue;
            var page = await pages.LoadAsync(address, endpoint.Metadata);
            candidates.ReplaceEndpoint(index, page.Endpoint, candidates[index].Values);
        }
    }

    private static PageActionDescriptor? AddressOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page and not CompiledPageActionDescriptor ? page : null;
}
