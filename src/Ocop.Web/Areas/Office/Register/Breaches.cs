using Microsoft.AspNetCore.Mvc.ModelBinding;
using Ocop.Catalog.Register;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>Puts what the law forbids next to the field it is about, with the article that forbids it.</summary>
public static class Breaches
{
    // Where the form asks for a fact under another name
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["CommuneCode"] = "Commune",
        ["ProvinceCode"] = "Province",
        ["ExtendedUntil"] = "Until",
        ["Withdrawal"] = "On",
    };

    public static void AddTo(this IReadOnlyList<RuleBreach> breaches, ModelStateDictionary state, Lang t, string prefix = "Form")
    {
        foreach (var breach in breaches)
        {
            var article = breach.Article.Length > 0 ? $" ({breach.Article})" : "";
            state.AddModelError($"{prefix}.{Fields.GetValueOrDefault(breach.Field, breach.Field)}", t.Of(breach.Message) + article);
        }
    }
}
