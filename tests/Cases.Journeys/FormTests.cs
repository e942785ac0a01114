using Microsoft.Playwright;

namespace Cases.Journeys.Tests;

/// <summary>What people do to forms: go back, reload, press twice, leave things out.</summary>
[Collection(TestRun.Name)]
public sealed class FormTests(Demonstration demonstration)
{
    const string Note = "Comes with her sister from Tuesday on";

    [Fact]
    public async Task Two_presses_back_reload_and_sending_again_never_repeat_an_act()
    {
        await using var visitor = await demonstration.Visitor("en");
        await visitor.SignIn("caseworker");
        await visitor.Follow("Rokhaya Ndiayeba");
        await visitor.Follow("Add a note");
        await visitor.Fill("Note", Note);
        var sent = await visitor.Page.RunAndWaitForRequestAsync(
            () => visitor.Main.GetByRole(AriaRole.Button, new() { Name = "Add the note" }).DblClickAsync(), request => request.Method == "POST");
        await visitor.Sees("The note is recorded");
        var file = visitor.Page.Url;

        await visitor.Page.APIRequest.PostAsync(sent.Url, new() { Data = sent.PostData, Headers = [new("content-type", "application/x-www-form-urlencoded")] });
        await visitor.Page.ReloadAsync();
        await visitor.Page.GoBackAsync();
        await visitor.Press("Add the note");
        await visitor.Page.GotoAsync(file);

        await Assertions.Expect(visitor.Main.GetByText(Note)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_error_keeps_what_was_typed_and_stands_beside_the_field_and_in_the_summary_which_leads_to_it()
    {
        await using var visitor = await demonstration.Visitor("en");
        await visitor.SignIn("caseworker");
        await visitor.Follow("New application");
        await visitor.Fill(("Given name", "Perpetua"), ("Family name", "Ollivander"));
        await visitor.Press("Search");
        await visitor.Press("Enter a new person");
        await visitor.Fill(("E-mail", "perpetua@example.org"), ("Family name", ""));
        await visitor.Press("Submit the application");

        var summary = visitor.Main.GetByRole(AriaRole.Alert);
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Field("E-mail")).ToHaveValueAsync("perpetua@example.org");
        await Assertions.Expect(visitor.Field("Given name")).ToHaveValueAsync("Perpetua");
        var family = visitor.Field("Family name");
        await Assertions.Expect(family).ToHaveAttributeAsync("aria-invalid", "true");
        var error = await family.GetAttributeAsync("aria-describedby");
        await Assertions.Expect(visitor.Page.Locator($"#{error}")).ToHaveTextAsync("Fill in this field");
        await summary.Locator($"a[href='#{await family.GetAttributeAsync("id")}']").ClickAsync();
        await Assertions.Expect(family).ToBeFocusedAsync();
    }
}
