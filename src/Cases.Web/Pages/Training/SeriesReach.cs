using Cases.Views;
using Cases.Web.Reading;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Training;

/// <summary>Whether an act on a session is one on those after it in its series too.</summary>
static class SeriesReach
{
    /// <summary>The form's field, and its value for the session and those after it.</summary>
    public const string Field = "reach";
    public const string Following = "following";

    public static bool IsFollowing(FormInput form) => form[Field] == Following;

    /// <summary>The session, and those after it that can still change, if the form reaches them.</summary>
    public static async Task<IReadOnlyList<Guid>> Reached(FormInput form, SessionRow session, Looking looking, CancellationToken ct) =>
        !IsFollowing(form) || session.Series is null ? [session.Session]
            : [session.Session, .. (await Later(session, looking, ct)).Select(s => s.Session)];

    /// <summary>Those of its series after it whose roll was not called and that were not called off, the earliest first.</summary>
    public static async Task<IReadOnlyList<SessionRow>> Later(SessionRow session, Looking looking, CancellationToken ct) => session.Series is null ? [] :
        await looking.Rows<SessionRow>("select * from views.sessions where series = $1 and starts > $2 and not cancelled and roll_call_on is null order by starts",
            [session.Series, session.Starts], ct);
}
