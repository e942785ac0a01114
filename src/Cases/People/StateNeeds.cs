using Cases.Engine;

namespace Cases.People;

/// <summary>Says which languages a person speaks and what they need so as to take part. What is left out no longer holds.</summary>
/// <param name="Languages">Besides the one they registered with, as BCP 47 tags.</param>
/// <param name="Other">In words: what else has to be thought of.</param>
[By(Role.Caseworker, Role.Coordinator)]
public sealed record StateNeeds(
    Guid PersonId, IReadOnlyList<string> Languages, bool Interpreter = false, bool Childcare = false, Personal? Other = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Person>(PersonId), act);

    public static Decision Handle(StateNeeds command, Person person, Act act)
    {
        if (person.Unusable() is { } refusal) return refusal;
        return Refuses(command.Languages) is { } wrong
            ? wrong
            : Decision.Accept<Person>(command.PersonId, new NeedsStated(command.Languages, command.Interpreter, command.Childcare, command.Other));
    }

    internal static Refusal? Refuses(IReadOnlyList<string> languages) =>
        languages.Any(string.IsNullOrWhiteSpace) ? Refusals.Required.On("languages")
        : languages.Distinct().Count() < languages.Count ? Refusals.NamedTwice.On("languages")
        : null;
}
