using Cases.Engine;

namespace Cases.Auditing;

/// <summary>Lets an auditor open named kinds of personal texts, of one territory, one person or one period, until a day.</summary>
[By(Role.Administrator)]
public sealed record GiveMandate(
    Guid MandateId, string Auditor, IReadOnlyList<PersonalKind> Opens, DateOnly Until, string? For = null, Guid? Person = null, DateOnly? From = null, DateOnly? To = null) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act) => Handle(this, await streams.Load<Mandate>(MandateId), act);

    public static Decision Handle(GiveMandate command, Mandate mandate, Act act)
    {
        if (mandate.Given is not null) return Refusals.AlreadyExists.On("mandateId");
        if (string.IsNullOrWhiteSpace(command.Auditor)) return Refusals.Required.On("auditor");
        if (command.Opens.Count == 0) return Refusals.Required.On("opens");
        if (command.For is null && command.Person is null && command.From is null && command.To is null) return Refusals.MandateTooWide.On("for");
        if (act.Scope is not null && (command.For is null || !act.MayActIn(command.For))) return Refusals.OutOfTerritory.On("for");
        if (command.To < command.From) return Refusals.EndsBeforeItStarts.On("to");
        if (command.Until < act.Today) return Refusals.EndsBeforeItStarts.On("until");
        if (act.Reason is null) return Refusals.ReasonRequired;
        return Decision.Accept<Mandate>(command.MandateId, new MandateGiven(
            command.Auditor, command.Opens, command.For, command.Person, command.From, command.To, command.Until));
    }
}
