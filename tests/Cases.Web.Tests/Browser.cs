using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Cases.Web.Tests;

/// <summary>What a reader without scripts can do: open an address, fill a form in, send it.</summary>
public sealed class Browser(HttpClient client)
{
    static readonly HtmlParser Parser = new();

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path);

    /// <summary>Asks for the bytes from that one on, if the file is still the one with that tag.</summary>
    public async Task<HttpResponseMessage> Get(string path, long from, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Range = new RangeHeaderValue(from, null);
        request.Headers.IfRange = new RangeConditionHeaderValue(tag);
        return await client.SendAsync(request);
    }

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

    /// <summary>Sends JSON, as a program does.</summary>
    public Task<HttpResponseMessage> Send<TBody>(string path, TBody body) => client.PostAsJsonAsync(path, body);

    /// <summary>Presses the button of the page's form that posts to that address, keeping what the form holds unless said otherwise.</summary>
    public Task<HttpResponseMessage> Press(IDocument page, string action, params (string Name, string Value)[] typed)
    {
        var form = page.QuerySelector($"form[action='{action}']") ?? throw new InvalidOperationException($"No form posts to {action}.");
        var held = form.QuerySelectorAll("input[type=hidden]").Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value") ?? ""))
            .Concat(form.QuerySelectorAll("select").Select(field => (Name: field.GetAttribute("name")!, Value: field.QuerySelector("option[selected]")?.GetAttribute("value") ?? "")));
        return Post(action, [.. held.Where(h => typed.All(t => t.Name != h.Name)), .. typed]);
    }

    /// <summary>Sends a file with the command form of a page, as its field <c>content</c>.</summary>
    public async Task<HttpResponseMessage> Attach(string path, string name, byte[] file, params (string Name, string Value)[] typed)
    {
        var form = (await Page(path)).QuerySelector("form.command[enctype='multipart/form-data']")!;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Concat(typed))
            content.Add(new StringContent(value), field);
        content.Add(new ByteArrayContent(file), "content", name);
        return await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> PostJson(string path, object body) => client.PostAsJsonAsync(path, body);

    /// <summary>Sends a file with the form of a page.</summary>
    public async Task<HttpResponseMessage> Upload(string path, string kind, string file)
    {
        var token = (await Page(path)).QuerySelector($"form[action='{path}'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(kind), "kind" } };
        content.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(file)), "file", "file.csv");
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
