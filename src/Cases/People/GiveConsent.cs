using Cases.Engine;

namespace Cases.People;

/// <summary>Records a person's yes to one purpose, from the act's day on.</summary>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
/// <param name="Until">The last day it holds; null for no end.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record GiveConsent(Guid PersonId, string Purpose, DateOnly? Until = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(GiveConsent command, Person person, Act act)
    {
        if (person.Unusable() is { } refusal) return refusal;
        if (!Purposes.All.Contains(command.Purpose)) return Refusals.UnknownPurpose.On("purpose");
        return command.Until < act.OccurredOn
            ? Refusals.EndsBeforeItStarts.On("until")
            : Decision.Accept<Person>(command.PersonId, new ConsentGiven(command.Purpose, command.Until, act.OccurredOn));
    }
}
