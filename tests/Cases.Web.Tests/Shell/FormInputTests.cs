using Cases.Web.Shell;

namespace Cases.Web.Tests.Shell;

public sealed class FormInputTests
{
    enum Colour { Red, Green }

    static readonly Language French = Languages.All.Single(language => language.Tag == "fr");

    [Theory]
    [InlineData("2025-03-14")]
    [InlineData("14/03/2025")]
    public void Reads_a_date_as_browsers_send_it_and_as_people_type_it(string typed) => Form(("on", typed)).Date("on").ShouldBe(new DateOnly(2025, 3, 14));

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.5")]
    public void Reads_either_decimal_mark(string typed) => Form(("hours", typed)).Number("hours").ShouldBe(1.5m);

    [Theory]
    [InlineData("0", "Enter 1 or more")]
    [InlineData("201", "Enter 200 or less")]
    [InlineData("many", "Enter a whole number")]
    [InlineData("", "Enter a whole number")]
    public void Says_what_is_wrong_with_a_number(string typed, string message)
    {
        var form = Form(("places", typed));

        form.Whole("places", 1, 200);

        form.Errors["places"].ShouldBe(message);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("blue")]
    [InlineData("")]
    public void Refuses_what_the_enum_does_not_have(string typed)
    {
        var form = Form(("colour", typed));

        form.Enum<Colour>("colour");

        form.Errors.Keys.ShouldBe(["colour"]);
    }

    [Fact]
    public void Reads_an_enum_in_any_case() => Form(("colour", "green")).Enum<Colour>("colour").ShouldBe(Colour.Green);

    [Fact]
    public void Asks_nothing_of_an_optional_field()
    {
        var form = Form(("on", " "));

        form.OptionalDate("on").ShouldBeNull();

        form.Failed.ShouldBeFalse();
    }

    [Fact]
    public void Keeps_the_first_error_of_a_field()
    {
        var form = Form();
        form.Refuse("name", "first");
        form.Refuse("name", "second");

        form.Errors["name"].ShouldBe("first");
    }

    [Fact]
    public void Keeps_the_command_id_it_was_sent()
    {
        var id = new Guid("0198c5a0-0000-7000-8000-000000000001");

        Form(("commandId", id.ToString())).CommandId.ShouldBe(id);
    }

    [Fact]
    public void Draws_a_time_ordered_command_id_for_a_form_that_was_not_sent() => Form().CommandId.Version.ShouldBe(7);

    [Fact]
    public void Complains_in_the_language_of_its_reader()
    {
        var form = new FormInput(_ => "", new Text(French, TimeZoneInfo.Utc), TimeProvider.System);

        form.Required("name");

        form.Errors["name"].ShouldBe("Remplissez ce champ");
    }

    static FormInput Form(params (string Name, string Value)[] typed)
    {
        var values = typed.ToDictionary(field => field.Name, field => field.Value);
        return new FormInput(field => values.GetValueOrDefault(field), new Text(Languages.English, TimeZoneInfo.Utc), TimeProvider.System);
    }
}
