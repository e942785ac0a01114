using Cases.Engine;
using Cases.Web.Shell;

namespace Cases.Web.Commands;

/// <summary>Sends a page's command. Every page that acts does it here: the day and the reason come from the form, a refusal goes back beside its field.</summary>
public sealed class Sending(IEngine engine, Acting acting, Text T, Flash flash)
{
    /// <summary>The form's field for the day it happened, and for the reason.</summary>
    public const string Day = "occurredOn";
    public const string Reason = "reason";

    /// <summary>True when it is recorded, now or by an earlier sending of the same form. Otherwise the form says why not.</summary>
    /// <param name="form">What was typed; its command id makes sending it twice one act.</param>
    /// <param name="command">Made from the form; not sent when the form has failed already.</param>
    /// <param name="done">What the next page tells the person.</param>
    /// <param name="ct">Stops waiting; what is being recorded may still be.</param>
    public async Task<bool> Send(FormInput form, Func<ICommand> command, string done, CancellationToken ct)
    {
        var day = form.OptionalDate(Day);
        if (form.Failed) return false;
        // Making the command may read the form, and find fault with it.
        var made = command();
        if (form.Failed) return false;
        if (!Recorded(form, await engine.Execute(made, acting.Act(form.CommandId, day, form.Optional(Reason)), ct))) return false;
        flash.Say(done);
        return true;
    }

    /// <summary>True for what is recorded; otherwise the form says why not.</summary>
    public bool Recorded(FormInput form, Outcome outcome)
    {
        switch (outcome)
        {
            case Refused { Refusal: var refusal }:
                form.Refuse(refusal.Field, T.Of(refusal));
                return false;
            case Conflict conflict:
                form.Refuse(null, T["{0} changed this meanwhile. Look at it again, then decide.", conflict.Actor]);
                return false;
            default:
                return true;
        }
    }
}
