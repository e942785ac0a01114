using System.Text.RegularExpressions;
using Cases.Web.Shell;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>Somebody who reads one language and finds things by what they are called. What is named here in English is looked for in that language.</summary>
public sealed class Visitor(Demonstration demonstration, IBrowserContext context, IPage page, string language) : IAsyncDisposable
{
    public Text T { get; } = new(Languages.All.Single(l => l.Tag == language), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    public IPage Page => page;

    /// <summary>Whether there is a network.</summary>
    public Task Network(bool there) => context.SetOfflineAsync(!there);

    /// <summary>As when the session has run out.</summary>
    public Task LoseSession() => context.ClearCookiesAsync();

    public ILocator Main => page.GetByRole(AriaRole.Main);

    public async Task SignIn(string account)
    {
        await context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.List, new() { Name = T["Language"] }).GetByText(language, new() { Exact = true }).ClickAsync();
        await Fill("Name", account);
        await Fill("Password", demonstration.Password(account));
        await Press("Sign in");
    }

    /// <summary>Goes to a page of the main menu.</summary>
    public Task Open(string entry) => page.GetByRole(AriaRole.Navigation, new() { Name = T["Main menu"] }).GetByRole(AriaRole.Link, new() { Name = T[entry], Exact = true }).ClickAsync();

    public Task Follow(string link) => FollowNamed(T[link]);

    /// <summary>For a link that is called what somebody typed.</summary>
    public Task FollowNamed(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public Task Press(string button) => Main.GetByRole(AriaRole.Button, new() { Name = T[button], Exact = true }).ClickAsync();

    public ILocator Field(string label) => Main.GetByLabel(Called(label));

    public Task Fill(string label, string value) => Field(label).FillAsync(value);

    public async Task Fill(params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields) await Fill(label, value);
    }

    /// <summary>Tries a file of participants out.</summary>
    public async Task Import(string file)
    {
        await page.GotoAsync("/imports/new");
        var left = page.Locator("form[action='/imports/end'] button");
        if (await left.CountAsync() > 0) await left.ClickAsync();
        await Field("What is in it?").SelectOptionAsync("Participants");
        await Field("File").SetInputFilesAsync(new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await Press("Try it out");
        await Until(T["Columns"]);
    }

    /// <summary>Looks again at a page that says how far something is, until it says this.</summary>
    public async Task Until(string said)
    {
        while (!(await Main.InnerTextAsync()).Contains(said, StringComparison.Ordinal)) await page.ReloadAsync();
    }

    /// <summary>Chooses the first option of a list that holds the text.</summary>
    public async Task Select(string label, string option)
    {
        var value = await Field(label).Locator("option").Filter(new() { HasText = option }).First.GetAttributeAsync("value");
        await Field(label).SelectOptionAsync(value!);
    }

    /// <summary>Ticks the first choice of a group whose label holds the text.</summary>
    public Task Tick(string group, string choice) =>
        Main.GetByRole(AriaRole.Group, new() { NameRegex = new("^" + Regex.Escape(T[group]) + @"(\s|$)") }).GetByLabel(choice).First.CheckAsync();

    public Task Sees(string text) => Assertions.Expect(Main.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>What a journey's timeline says that people did, the newest first; on some days a rule adds to it.</summary>
    public async Task<IReadOnlyList<string>> Timeline() =>
        await Main.GetByRole(AriaRole.List, new() { Name = T["What happened, the newest first"] }).Locator(".timeline-item")
            .Filter(new() { HasNot = page.Locator(".timeline-by", new() { HasText = T["A rule"] }) }).Locator(".timeline-title").AllInnerTextsAsync();

    // What may follow a label is that the field is optional.
    Regex Called(string label) => new(@"^\s*" + Regex.Escape(T[label]) + @"(\s*$|\s+\()");

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
