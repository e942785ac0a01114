using Cases.Engine.Tests.Conformance;
using Cases.Postgres.Views;

namespace Cases.Engine.Tests.Views;

public class ViewCheckTests : ViewsTest
{
    [Fact]
    public async Task Finds_nothing_in_a_right_table()
    {
        await PutSettled(5, _ => "cup");
        await Put("plate", "not yet in the trail");

        (await Check.Differences(Inline)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_the_value_that_was_planted()
    {
        await PutSettled(5, _ => "cup");
        using var follow = CatchUp(Counted);
        await follow.Drain();
        await Run("update views.thing_rows set puts = 6");

        (await Check.Differences(Counted)).ShouldBe([new Difference("cup", "puts", "6", "5")]);
    }

    [Fact]
    public async Task Names_the_row_that_is_missing_and_the_one_that_is_too_many()
    {
        await Send(new OpenShelf(A));
        await Run($"update views.shelf_rows set shelf = '{B}'");

        var differences = await Check.Differences(Inline);
        differences.Where(d => d.Column == "shelf").ShouldBe([new Difference($"{A}", "shelf", null, $"{A}"), new Difference($"{B}", "shelf", $"{B}", null)]);
    }

    [Fact]
    public async Task Never_shows_a_personal_text()
    {
        await Send(new OpenShelf(A));
        await Put("cup", "hers");
        await Run("update views.shelf_rows set last_note = 'another'");

        (await Check.Differences(Inline)).ShouldBe([new Difference($"{A}", "last_note", "•••", "•••")]);
    }

    [Fact]
    public async Task A_table_of_another_definition_is_refused()
    {
        await Run("update cases.view_progress set definition = 0");
        await Should.ThrowAsync<InvalidOperationException>(Check.Differences(Inline));
    }
}
