using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>Follows links from page to page without a browser, as whoever is signed in: more pages of a route as long as they lead to new routes.</summary>
sealed partial class Crawl(IAPIRequestContext http, PageRoutes routes)
{
    // So many pages of one route in a row that lead nowhere new.
    const int Enough = 20;

    readonly HashSet<string> known = [];

    /// <summary>The fullest page found of each route.</summary>
    public async Task<IReadOnlyDictionary<string, string>> From(string start)
    {
        var barren = new Dictionary<string, int>();
        var fullest = new Dictionary<string, (string Path, int Size)>();
        var met = new HashSet<string> { start };
        var ahead = new Queue<string>(met);
        while (ahead.TryDequeue(out var path))
        {
            if (RouteOf(path) is not { } route || barren.GetValueOrDefault(route) >= Enough) continue;
            var page = await Read(path);
            if (page.Length > fullest.GetValueOrDefault(route).Size) fullest[route] = (path, page.Length);
            var links = Links(page).Where(met.Add).ToList();
            foreach (var link in links) ahead.Enqueue(link);
            var before = known.Count;
            known.UnionWith(links.Select(RouteOf).OfType<string>());
            barren[route] = known.Count > before ? 0 : barren.GetValueOrDefault(route) + (IsOneAct(page) ? Enough : 1);
        }
        return fullest.ToDictionary(page => page.Key, page => page.Value.Path);
    }

    // A form leads back to where it was found.
    static bool IsOneAct(string page) => page.Contains("<form class=\"command\"", StringComparison.Ordinal);

    string? RouteOf(string path) => routes.RouteOf(path.Split('?')[0]);

    async Task<string> Read(string path)
    {
        var answer = await http.GetAsync(path);
        answer.Status.ShouldBe(200, RouteOf(path));
        return await answer.TextAsync();
    }

    static IEnumerable<string> Links(string page) => Anchors().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0]);

    [GeneratedRegex("""<a\b[^>]*?\bhref="(/[^"]*)""")]
    private static partial Regex Anchors();
}
