using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>Follows links from page to page, and opens one page of each kind: those whose addresses differ only in an id are of one.</summary>
sealed partial class Crawl(IPage page)
{
    readonly Queue<string> ahead = [];

    public HashSet<string> Kinds { get; } = [];

    public void Begin(string address)
    {
        ahead.Clear();
        Kinds.Remove(KindOf(address));
        ahead.Enqueue(address);
    }

    /// <summary>Opens the next page of a kind not seen yet; false when there is none.</summary>
    public async Task<bool> Next()
    {
        while (ahead.TryDequeue(out var address))
        {
            if (!Kinds.Add(KindOf(address)) || !await Opens(address)) continue;
            foreach (var link in await Links()) ahead.Enqueue(link);
            return true;
        }
        return false;
    }

    public static string KindOf(string address)
    {
        var uri = new Uri(address);
        return Ids().Replace(uri.AbsolutePath, "/…") + (uri.Query.Length > 0 ? uri.Query.Split('=')[0] : "");
    }

    // A file is not a page, and another language is another test's.
    async Task<bool> Opens(string address)
    {
        if (new Uri(address).AbsolutePath.StartsWith("/language/", StringComparison.Ordinal)) return false;
        var answer = await page.APIRequest.GetAsync(address);
        if (!answer.Headers.TryGetValue("content-type", out var type) || !type.StartsWith("text/html", StringComparison.Ordinal)) return false;
        answer.Status.ShouldBe(200, KindOf(address));
        await page.GotoAsync(address);
        return true;
    }

    async Task<string[]> Links() =>
        await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => a.host === location.host).map(a => a.href.split('#')[0])");

    [GeneratedRegex("/([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+)(?=/|$)")]
    private static partial Regex Ids();
}
