using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ocop.Web.Tests.Endpoints;

/// <summary>Holds a JSON value against the schemas an OpenAPI document uses: $ref, type, properties, required, items, oneOf.</summary>
internal static class JsonSchema
{
    public static void Check(JsonNode document, JsonNode schema, JsonNode? value, string where)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            Check(document, document["components"]!["schemas"]![reference.Split('/')[^1]]!, value, where);
            return;
        }

        if (schema["oneOf"] is JsonArray choices)
        {
            choices.Any(choice => Fits(document, choice!, value)).ShouldBeTrue($"{where} fits none of its schemas: {value}");
            return;
        }

        Types(schema).ShouldContain(TypeOf(value), $"{where} is {value?.ToJsonString() ?? "null"}");
        if (value is JsonObject fields)
            CheckFields(document, schema, fields, where);
        if (value is JsonArray items && schema["items"] is { } item)
        {
            foreach (var (index, entry) in items.Index())
                Check(document, item, entry, $"{where}[{index}]");
        }
    }

    private static void CheckFields(JsonNode document, JsonNode schema, JsonObject fields, string where)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
            fields.ContainsKey(required!.GetValue<string>()).ShouldBeTrue($"{where}.{required} is missing");
        if (schema["properties"] is not JsonObject properties)
            return;
        foreach (var (name, field) in fields)
        {
            if (properties[name] is { } property)
                Check(document, property, field, $"{where}.{name}");
            else
                name.ShouldBe("traceId", $"{where}.{name} is not described"); // ProblemDetails carries what a support desk asks for
        }
    }

    private static bool Fits(JsonNode document, JsonNode schema, JsonNode? value)
    {
        try
        {
            Check(document, schema, value, "");
            return true;
        }
        catch (ShouldAssertException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => type!.GetValue<string>()),
        { } type => type.GetValue<string>() is "number" ? ["number", "integer"] : [type.GetValue<string>()],
        null => ["object", "array", "string", "integer", "number", "boolean", "null"],
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value!.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
    };
}
