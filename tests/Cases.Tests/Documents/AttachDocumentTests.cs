using System.Security.Cryptography;
using Cases.Documents;
using Cases.Engine;
using Cases.Journeys;
using Cases.People;

namespace Cases.Tests.Documents;

public sealed class AttachDocumentTests
{
    static readonly byte[] Content = "Bonjour, ceci est une attestation.\n"u8.ToArray();

    static readonly AttachDocument Attach = new(Samples.Journey, DocumentKind.Certificate, Personal.Of("attestation.txt"), Content);

    [Fact]
    public void Attaches_what_its_content_says_it_is() => Samples.Enrolled().When(Attach, Acts.Caseworker).Then<Journey>(Samples.Journey, Attached("attestation.txt"));

    [Fact]
    public void Leaves_out_folders_and_what_turns_the_direction_of_reading() =>
        Samples.Enrolled().When(Attach with { FileName = Personal.Of("C:\\Users\\amina\\attes\u202Etation.txt") }, Acts.Caseworker)
            .Then<Journey>(Samples.Journey, Attached("attestation.txt"));

    [Fact]
    public void Attaches_to_a_closed_journey() =>
        Samples.Enrolled(new JourneyWithdrawn("moved-away", 1, null)).When(Attach, Acts.Caseworker).Then<Journey>(Samples.Journey, Attached("attestation.txt"));

    [Fact]
    public void Refuses_a_name_of_nothing() =>
        Samples.Enrolled().When(Attach with { FileName = Personal.Of("folder/ ") }, Acts.Caseworker).ThenRefused(Refusals.Required, "fileName");

    [Fact]
    public void Refuses_a_name_too_long() =>
        Samples.Enrolled().When(Attach with { FileName = Personal.Of(new string('a', 147) + ".txt") }, Acts.Caseworker)
            .ThenRefused(Refusals.DocumentNameTooLong, "fileName");

    [Fact]
    public void Refuses_what_the_inspection_refuses() =>
        Samples.Enrolled().When(Attach with { Content = Array.Empty<byte>() }, Acts.Caseworker).ThenRefused(Refusals.DocumentEmpty, "content");

    [Fact]
    public void Refuses_a_journey_that_does_not_exist() =>
        Samples.InLyon().When(Attach, Acts.Caseworker).ThenRefused(Refusals.NotFound, "journeyId");

    [Fact]
    public void Refuses_an_erased_person() =>
        Samples.Enrolled().Given<Person>(Samples.Person, new PersonErased(ErasureGround.Request)).When(Attach, Acts.Caseworker)
            .ThenRefused(Refusals.PersonErased, "journeyId");

    [Fact]
    public void Tells_nobody_of_another_territory_what_it_found() =>
        Samples.Enrolled().When(Attach with { Content = Array.Empty<byte>() }, Acts.By(Role.Caseworker, "grenoble")).ThenRefused(Refusals.OutOfTerritory);

    [Fact]
    public void Refuses_an_evaluator() => Samples.Enrolled().When(Attach, Acts.By(Role.Evaluator)).ThenRefused(Refusals.RoleNotAllowed);

    static DocumentAttached Attached(string name) => new(Ids.Of("document", Acts.Caseworker.CommandId, Samples.Journey), DocumentKind.Certificate, "text/plain",
        Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)), Personal.Of(name)) { Content = Content };
}
