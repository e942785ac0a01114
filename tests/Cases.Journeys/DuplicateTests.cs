using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

[Collection(TestRun.Name)]
public sealed class DuplicateTests(Demonstration demonstration)
{
    // Each language has people of its own, or the second would find what the first did.
    static (string Given, string Family) Of(string language) => language == "fr" ? ("Nazenine", "Torabzadegan") : ("Bertilda", "Quornswick");

    [Theory, InlineData("en"), InlineData("fr")]
    public async Task Somebody_entered_twice_is_found_while_typing_merged_and_set_apart_again(string language)
    {
        var (given, family) = Of(language);
        await using var worker = await demonstration.Visitor(language, scripts: true);
        await worker.SignIn("caseworker");
        await Enter(worker, given, family);

        await worker.Page.GotoAsync("/applications/new");
        await worker.Field("Family name").PressSequentiallyAsync(family[..6]);
        await Assertions.Expect(worker.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = worker.T.Count(1, "{0} person", "{0} people") })).ToHaveCountAsync(1);
        await worker.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(worker.Main.GetByRole(AriaRole.Link, new() { Name = $"{given} {family}" })).ToBeFocusedAsync();
        await worker.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(worker.Field("Family name")).ToBeFocusedAsync();
        // Entered all the same, the other way round.
        await Enter(worker, family, given);

        await using var coordinator = await demonstration.Visitor(language);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("Duplicates");
        await coordinator.Until(family);
        await coordinator.Main.GetByRole(AriaRole.Link, new() { NameRegex = new($"{given}.*{given}") }).ClickAsync();
        await coordinator.Sees(coordinator.T["Same names"]);
        await coordinator.Tick("Which file is kept?", coordinator.T["First file"]);
        await coordinator.Fill("How do you know?", "The same residence permit.");
        await coordinator.Press("Record");
        await coordinator.Sees(coordinator.T["The two files are merged"]);

        await coordinator.Main.GetByRole(AriaRole.Link, new() { NameRegex = new($"{given}") }).ClickAsync();
        await coordinator.Fill("Why are they two people?", "They came together: cousins.");
        await coordinator.Press("Undo the merge");
        await coordinator.Sees(coordinator.T["The merge is undone"]);
    }

    static async Task Enter(Visitor worker, string given, string family)
    {
        await worker.Page.GotoAsync("/applications/new");
        await worker.Fill(("Given name", given), ("Family name", family));
        await worker.Press("Search");
        await worker.Main.GetByRole(AriaRole.Button, new() { NameRegex = new($"({worker.T["Enter a new person"]}|{worker.T["Nobody of these: enter a new person"]})") }).ClickAsync();
        await worker.Fill(("Given name", given), ("Family name", family));
        await worker.Select("Cohort", "2026–2027");
        await worker.Tick("Applies as", "");
        await worker.Fill("Day of the application", WholeThreadTests.Day);
        await worker.Press("Submit the application");
        await worker.Sees(worker.T["The application is recorded"]);
    }
}
