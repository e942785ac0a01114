using Cases.Engine;

namespace Cases.People;

/// <summary>Puts the last languages and needs right. Where they changed, <see cref="StateNeeds"/> says so instead.</summary>
/// <param name="Corrects">The version, in the person’s stream, of the last languages and needs.</param>
/// <param name="Languages">Besides the one they registered with, as BCP 47 tags.</param>
/// <param name="Other">In words: what else has to be thought of.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record CorrectNeeds(Guid PersonId, long Corrects, IReadOnlyList<string> Languages, bool Interpreter = false, bool Childcare = false, Personal? Other = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(CorrectNeeds command, Person person, Act act)
    {
        if (person.Gone() is { } refusal) return refusal;
        if (person.Replaceable<INeeds>(command.Corrects) is null) return Refusals.NotCorrectable.On("corrects");
        if (StateNeeds.Refuses(command.Languages) is { } wrong) return wrong;
        return act.Reason is null
            ? Refusals.ReasonRequired.On("reason")
            : Decision.Accept<Person>(command.PersonId, new NeedsCorrected(command.Corrects, command.Languages, command.Interpreter, command.Childcare, command.Other));
    }
}
