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
}
