using System.Text.Json;
using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>What a caseworker does with the phone on which a roll call was opened, and what that phone holds.</summary>
static class Phone
{
    public const string Caseworker = "caseworker-grenoble";

    public static async Task<Visitor> Prepared(this Demonstration demonstration, string language, Room room, ColorScheme colours = ColorScheme.Light)
    {
        var visitor = await demonstration.Visitor(language, scripts: true, colours: colours);
        await visitor.SignIn(Caseworker);
        await visitor.Page.GotoAsync(room.Path + "/roll-call");
        await visitor.Sees(visitor.T["This page works without a network."]);
        return visitor;
    }

    public static ILocator Person(Visitor visitor, int person) => visitor.Main.GetByRole(AriaRole.Group, new() { Name = Room.NameOf(person) });

    public static async Task MarkEverybody(Visitor visitor)
    {
        await Mark(visitor, 1, "Late");
        for (var person = 2; person <= 20; person++) await Mark(visitor, person, "Present");
    }

    /// <summary>Taps until it is marked: what appears between the press and the release moves the page away from under a thumb.</summary>
    public static async Task Mark(Visitor visitor, int person, string status)
    {
        var mark = Person(visitor, person).GetByLabel(visitor.T[status], new() { Exact = true });
        for (var tap = 0; tap < 3 && !await mark.IsCheckedAsync(); tap++) await mark.ClickAsync();
        await Assertions.Expect(mark).ToBeCheckedAsync();
    }

    public static Task Says(Visitor visitor, string text) =>
        Assertions.Expect(visitor.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Status)).ToContainTextAsync(text);

    /// <summary>Records the roll call without a network, and waits until saving has come to its end: before that, a network that comes back takes the act at once.</summary>
    public static async Task Queue(Visitor visitor, string text)
    {
        var waiting = visitor.Main.Locator(".ds-alert[data-waiting]");
        for (var tap = 0; tap < 3 && !await waiting.IsVisibleAsync(); tap++) await Taken(visitor, waiting);
        await Says(visitor, text);
        await Assertions.Expect(waiting).ToBeFocusedAsync();
    }

    // The press, too, may come to nothing where the page moves under it.
    static async Task Taken(Visitor visitor, ILocator waiting)
    {
        try
        {
            await visitor.Press("Record the roll call");
            await waiting.WaitForAsync();
        }
        catch (TimeoutException)
        {
        }
    }

    /// <summary>How often the trail has it, as an auditor reads it.</summary>
    public static async Task<int> Recorded(this Demonstration demonstration, Room room, string type)
    {
        await using var auditor = await demonstration.Visitor("en");
        await auditor.SignIn("auditor");
        using var said = JsonDocument.Parse(await (await auditor.Page.APIRequest.GetAsync($"/api/v1/trail?stream={room.Session}")).TextAsync());
        return said.RootElement.EnumerateArray().Count(entry => entry.GetProperty("type").GetString() == type);
    }

    /// <summary>Everything that IndexedDB and the caches hold, bytes as characters.</summary>
    public static Task<string> Stored(Visitor visitor) => visitor.Page.EvaluateAsync<string>("""
        async () => {
          const result = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
          const text = value => value instanceof CryptoKey ? (value.extractable ? "extractable" : "not extractable")
            : value instanceof ArrayBuffer ? new TextDecoder("latin1").decode(value) : ArrayBuffer.isView(value) ? new TextDecoder("latin1").decode(value)
            : value && typeof value === "object" ? Object.values(value).map(text).join(" ") : String(value);
          let all = "";
          const database = await result(indexedDB.open("cases"));
          for (const store of database.objectStoreNames) all += (await result(database.transaction(store).objectStore(store).getAll())).map(text).join(" ");
          for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys()) all += request.url + await (await caches.match(request)).text();
          return all + Object.values(localStorage).join(" ");
        }
        """);
}
