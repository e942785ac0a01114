using System.Text.Json;
using System.Text.Json.Serialization;
using Cases.Engine;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cases.Web.Commands;

/// <summary>What <c>/openapi/v1.json</c> says of our types: as they are written in JSON, not as C# has them.</summary>
public static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)));
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Cases";
                document.Info.Version = "v1";
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer(PersonalIsText);
        });
    }

    static Task PersonalIsText(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        if (context.JsonTypeInfo.Type != typeof(Personal)) return Task.CompletedTask;
        schema.Type = JsonSchemaType.String;
        schema.Description = "Personal: sealed with the person's own key before it is stored.";
        return Task.CompletedTask;
    }
}
