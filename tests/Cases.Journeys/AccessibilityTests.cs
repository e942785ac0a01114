using System.Globalization;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>Every page there is, in both languages and both colour schemes, on a phone and at a desk, as each role finds it, by links alone where links lead to it.</summary>
[Collection(TestRun.Name)]
public sealed class AccessibilityTests(Demonstration demonstration)
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    static readonly string?[] Accounts = [null, "coordinator", "caseworker", "evaluator", "auditor", "administrator"];

    // What no link leads to in the demonstration: it follows a search or a form, or no journey and no experiment stands so today.
    static readonly string[] Unlinked = ["/applications/form", "/caseload/bulk/run", "/interest/received", "/experiments/{id:guid}/start", "/journeys/{id:guid}/reopen", "/journeys/{id:guid}/resume"];

    // Each page twice: words are a language's, colours a scheme's, and neither depends on the other.
    [Theory, InlineData("en", 390, ColorScheme.Light), InlineData("fr", 1280, ColorScheme.Dark)]
    public async Task Every_page_is_accessible_and_none_scrolls_sideways(string language, int width, ColorScheme colours)
    {
        await using var visitor = await demonstration.Visitor(language, width, scripts: true, colours);
        var routes = await demonstration.Routes();
        var crawl = new Crawl(visitor.Page.APIRequest, routes);
        var (seen, wrong) = (new Dictionary<string, string>(), new List<string>());
        foreach (var account in Accounts)
        {
            if (account is not null) await visitor.SignIn(account);
            if (account == "coordinator")
            {
                await SomethingImported(visitor);
                await SomethingToCome(visitor);
            }
            if (account == "caseworker") await SomebodyShownInAnEmergency(visitor);
            foreach (var (route, path) in await crawl.From("/"))
                if (seen.TryAdd(route, path)) wrong.AddRange(await Faults(visitor.Page, route, path, width));
            if (account == "coordinator")
                foreach (var route in Unlinked.Where(route => seen.TryAdd(route, Below(seen, route))))
                    wrong.AddRange(await Faults(visitor.Page, route, seen[route], width));
        }
        wrong.AddRange(await Faults(visitor.Page, "no page", "/nowhere", width));

        wrong.Concat(routes.All.Except(seen.Keys).Select(route => $"{route}: no link leads to it")).ShouldBeEmpty();
    }

    // The demonstration came as commands: nothing in it was imported.
    static async Task SomethingImported(Visitor visitor)
    {
        await visitor.Import(ImportTests.File("axe", 1, bad: 0));
        await visitor.Main.GetByRole(AriaRole.Button, new() { Name = visitor.T.Count(1, "Record {0} row", "Record {0} rows") }).ClickAsync();
        await visitor.Until(visitor.T.Count(1, "{0} row is recorded.", "{0} rows are recorded."));
        await visitor.Press("Import another file");
    }

    // The demonstration's days are fixed: one day all of its sessions are over.
    static async Task SomethingToCome(Visitor visitor)
    {
        await visitor.Open("Sessions");
        await visitor.Follow("Plan a session");
        await visitor.Tick("Cohorts", "2026–2027 · Lyon");
        await visitor.Tick("Kind", visitor.T["Training"]);
        await visitor.Tick("For", visitor.T["Newcomers"]);
        var day = DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await visitor.Fill(("Title", "A session to come"), ("Day", day), ("Starts at", "14:00"), ("Ends at", "17:00"), ("Place", "Maison des associations"));
        await visitor.Press("Plan the session");
        await visitor.Follow("Invite");
        await visitor.Tick("Participants", "");
        await visitor.Press("Invite");
        await visitor.Sees(visitor.T["The invitations are recorded"]);
    }

    static async Task SomebodyShownInAnEmergency(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/emergency");
        await visitor.Fill(("Given name", "Shirin"), ("Family name", "Qaderizada"), ("Date of birth", "1990-12-15"), ("Why can it not wait?", "She is in hospital here."));
        await visitor.Press("Open the file");
        await visitor.Sees("Shirin Qaderizada");
    }

    static string Below(Dictionary<string, string> seen, string route) =>
        route.Contains('}') ? seen[route[..(route.LastIndexOf('}') + 1)]] + route[(route.LastIndexOf('}') + 1)..] : route;

    [Fact]
    public async Task A_fault_is_found_out()
    {
        await using var visitor = await demonstration.Visitor("en", scripts: true);
        await visitor.Page.SetContentAsync("<html lang='en'><title>T</title><main><h1>T</h1><img src='/mark.svg'><p style='width:400px;color:#999;background:#fff'>Pale</p></main>");

        (await Violations(visitor.Page)).Concat(await Overflow(visitor.Page)).Select(fault => fault.Split(':')[0]).ShouldBe(["color-contrast", "image-alt", "too wide"], ignoreOrder: true);
    }

    static async Task<IEnumerable<string>> Faults(IPage page, string route, string path, int width)
    {
        await page.GotoAsync(path);
        var found = (await Violations(page)).Concat(await Overflow(page)).ToList();
        await page.SetViewportSizeAsync(width, 844);
        return found.Select(fault => $"{route}: {fault}");
    }

    internal static async Task<IEnumerable<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations");
        return found.EnumerateArray().Select(violation => $"{violation.GetProperty("id")}: {string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(2).Select(Told))}");
    }

    static string Told(JsonElement node) => $"{node.GetProperty("target")} {node.GetProperty("any").EnumerateArray().Select(reason => reason.GetProperty("message").GetString()).FirstOrDefault()}";

    internal static async Task<IEnumerable<string>> Overflow(IPage page)
    {
        await page.SetViewportSizeAsync(320, 844);
        var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return excess > 0 ? [$"too wide: {excess} pixels at 320"] : [];
    }
}
