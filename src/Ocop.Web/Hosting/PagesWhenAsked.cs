using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ocop.Web.Hosting;

/// <summary>What MVC prepares at the start: the addresses of the pages. Everything else waits for somebody who asks for a page.</summary>
public static class PagesWhenAsked
{
    /// <summary>
    /// Reads a page's class when the page is first asked for instead of all hundred at every start, and does not look for controllers,
    /// view components and tag helpers: there are none to be found at run time, and the search loads every type of the program and
    /// every package that a type mentions.
    /// </summary>
    public static IMvcBuilder ReadPagesWhenAsked(this IMvcBuilder mvc)
    {
        mvc.Services.RemoveAll<IActionDescriptorProvider>().AddTransient<IActionDescriptorProvider, PageActionDescriptorProvider>();
        mvc.Services.AddSingleton<MatcherPolicy, PageOnDemand>();
        return mvc.ConfigureApplicationPartManager(parts =>
        {
            foreach (var search in parts.FeatureProviders.ToList())
            {
                if (search is ControllerFeatureProvider or ViewComponentFeatureProvider or TagHelperFeatureProvider)
                    parts.FeatureProviders.Remove(search);
            }
        });
    }
}
