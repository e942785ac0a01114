using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Cases.Web.Tests;

/// <summary>What a reader without scripts can do: open an address, fill a form in, send it.</summary>
public sealed class Browser(HttpClient client)
{
    static readonly HtmlParser Parser = new();

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    public async Task<IDocument> Page(string path) => await Read(await Get(path));

    public static async Task<IDocument> Read(HttpResponseMessage response) =>
        await Parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    /// <summary>Opens the page, fills its command form in, keeping its hidden fields, and sends it.</summary>
    public async Task<HttpResponseMessage> Submit(string path, params (string Name, string Value)[] typed)
    {
        var form = (await Page(path)).QuerySelector("form.command") ?? throw new InvalidOperationException($"{path} has no command form.");
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        return await Post(form.GetAttribute("action") ?? path, [.. hidden, .. typed]);
    }

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
