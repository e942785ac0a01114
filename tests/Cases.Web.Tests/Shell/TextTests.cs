using Cases.Web.Shell;

namespace Cases.Web.Tests.Shell;

public sealed class TextTests
{
    static readonly Language French = Languages.All.Single(language => language.Tag == "fr");
    static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    static readonly DateTimeOffset NewYearsEve = new(2024, 12, 31, 23, 30, 0, TimeSpan.Zero);

    readonly Text _french = new(French, Paris);
    readonly Text _english = new(Languages.English, Paris);

    [Fact]
    public void Says_an_instant_in_the_zone_and_the_language_of_its_reader()
    {
        _french.DateTime(NewYearsEve).ShouldBe("1 janvier 2025 à 00:30");
        _english.DateTime(NewYearsEve, "America/Martinique").ShouldBe("31 December 2024 at 19:30");
    }

    [Theory]
    [InlineData(0, "0 parcours")]
    [InlineData(2, "2 parcours")]
    public void Counts_as_french_does(long number, string expected) => _french.Count(number, "{0} journey", "{0} journeys").ShouldBe(expected);

    [Theory]
    [InlineData(0, "0 journeys")]
    [InlineData(1, "1 journey")]
    [InlineData(2, "2 journeys")]
    public void Counts_as_english_does(long number, string expected) => _english.Count(number, "{0} journey", "{0} journeys").ShouldBe(expected);

    [Fact]
    public void Takes_the_singular_for_zero_in_french_only()
    {
        _french.Count(0, "There is {0} thing to correct", "There are {0} things to correct").ShouldBe("Il y a 0 point à corriger");
        _english.Count(0, "There is {0} thing to correct", "There are {0} things to correct").ShouldBe("There are 0 things to correct");
    }

    [Fact]
    public void Writes_numbers_as_the_language_does()
    {
        _french.Number(1234.5m).ShouldBe("1\u202f234,5");
        _english.Number(1234.5m).ShouldBe("1,234.5");
    }
}
