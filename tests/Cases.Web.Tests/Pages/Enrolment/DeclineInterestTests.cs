namespace Cases.Web.Tests.Pages.Enrolment;

public sealed class DeclineInterestTests(WebHost host) : ThingActTests(host)
{
    protected override (string Name, string Value)[] Typed => [("why", "Lives elsewhere"), ("occurredOn", "2024-11-04")];

    protected override (string Name, string Value)[] Wrong => [("occurredOn", "2999-01-01")];

    protected override string WrongField => "occurredOn";

    protected override string[] Recorded => ["interest-declined"];

    protected override async Task<(Guid Stream, string Path, string Next)> Page()
    {
        var interest = await Host.Interest();
        return (interest, $"/interests/{interest}/decline", "/interests");
    }
}
