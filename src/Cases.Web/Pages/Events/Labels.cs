using Cases.Auditing;
using Cases.Documents;
using Cases.Engine;
using Cases.Enrolment;
using Cases.Journeys;
using Cases.Messages;
using Cases.MicroExperiments;
using Cases.People;
using Cases.Plans;
using Cases.Programmes;
using Cases.Views;
using Cases.Web.Shell;

namespace Cases.Web.Pages.Events;

/// <summary>What the domain's own values are called.</summary>
public static class Labels
{
    public static string Of(JourneyStatus status) => status switch
    {
        JourneyStatus.Applied => Text.Key("Applied"),
        JourneyStatus.Denied => Text.Key("Denied"),
        JourneyStatus.Waitlisted => Text.Key("On the waiting list"),
        JourneyStatus.Active => Text.Key("Under way"),
        JourneyStatus.Paused => Text.Key("Paused"),
        JourneyStatus.Withdrawn => Text.Key("Withdrawn"),
        JourneyStatus.Transferred => Text.Key("Transferred"),
        JourneyStatus.Completed => Text.Key("Completed"),
        _ => Text.Key("Not begun"),
    };

    /// <summary>A tag's colour; it never says anything the label does not.</summary>
    public static string Color(JourneyStatus status) => status switch
    {
        JourneyStatus.Active or JourneyStatus.Completed => "success",
        JourneyStatus.Applied or JourneyStatus.Waitlisted => "info",
        JourneyStatus.Paused => "warning",
        _ => "neutral",
    };

    public static string Of(Population population) =>
        population == Population.Newcomer ? Text.Key("Newcomer") : Text.Key("Local actor");

    public static string Of(InterestFrom from) => from switch
    {
        InterestFrom.Newcomer => Text.Key("Newcomer"),
        InterestFrom.LocalActor => Text.Key("Local actor"),
        _ => Text.Key("Organisation"),
    };

    public static string Of(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => Text.Key("Present"),
        AttendanceStatus.Late => Text.Key("Late"),
        AttendanceStatus.Excused => Text.Key("Absent, excused"),
        _ => Text.Key("Absent, unexcused"),
    };

    public static string Of(ContactChannel channel) => channel switch
    {
        ContactChannel.Phone => Text.Key("Telephone"),
        ContactChannel.Message => Text.Key("Text message"),
        ContactChannel.Email => Text.Key("E-mail"),
        ContactChannel.InPerson => Text.Key("In person"),
        _ => Text.Key("Video call"),
    };

    public static string Of(SurveyMoment moment) => moment switch
    {
        SurveyMoment.Before => Text.Key("Before"),
        SurveyMoment.After => Text.Key("After"),
        _ => Text.Key("Months later"),
    };

    public static string Of(TaskRule rule) => rule switch
    {
        TaskRule.Absences => Text.Key("Absent twice in a row without a word: ask why"),
        TaskRule.Silence => Text.Key("Nobody has been in touch for thirty days: call"),
        TaskRule.ConsentEnds => Text.Key("A consent is about to end: ask again"),
        TaskRule.PlaceFree => Text.Key("A place is free, and it is this person’s turn: offer it"),
        _ => Text.Key("Six months after the end: take the survey"),
    };

    public static string Of(GoalStatus status) => status switch
    {
        GoalStatus.Reached => Text.Key("Goal reached"),
        GoalStatus.GivenUp => Text.Key("Goal given up"),
        _ => Text.Key("Under way"),
    };

    public static string Color(GoalStatus status) => status == GoalStatus.Open ? "info" : status == GoalStatus.Reached ? "success" : "neutral";

    public static string Of(PlanStanding standing) => standing switch
    {
        PlanStanding.Awaiting => Text.Key("Waits for approval"),
        PlanStanding.Approved => Text.Key("Plan approved"),
        PlanStanding.Changed => Text.Key("Changed since it was approved"),
        PlanStanding.SentBack => Text.Key("Plan sent back"),
        _ => Text.Key("Not approved"),
    };

    public static string Color(PlanStanding standing) => standing switch
    {
        PlanStanding.Approved => "success",
        PlanStanding.Awaiting => "info",
        PlanStanding.Draft => "neutral",
        _ => "warning",
    };

    public static string Of(StepStatus status) => status switch
    {
        StepStatus.Done => Text.Key("Step done"),
        StepStatus.Dropped => Text.Key("Step given up"),
        _ => Text.Key("To do"),
    };

    public static string Color(StepStatus status) => status == StepStatus.Done ? "success" : "neutral";

    public static string OfAttention(string need) => need switch
    {
        Attention.Answer => Text.Key("Application to answer"),
        Attention.Caseworker => Text.Key("No caseworker"),
        Attention.Absences => Text.Key("Absent several times"),
        _ => need,
    };

    /// <summary>What a stream is the story of.</summary>
    public static string OfStream(string type) => type switch
    {
        "policy-lab" => Text.Key("Policy Lab"),
        "micro-experiment" => Text.Key("Micro-experiment"),
        "session" => Text.Key("Session"),
        "journey" => Text.Key("Journey"),
        "programme" => Text.Key("Programme"),
        "organisation" => Text.Key("Organisation"),
        "practice" => Text.Key("Practice"),
        "territory" => Text.Key("Territory"),
        "commitment" => Text.Key("Commitment"),
        "interest" => Text.Key("Expression of interest"),
        "cohort" => Text.Key("Cohort"),
        "partnership" => Text.Key("Partnership"),
        "edition" => Text.Key("Edition"),
        "person" => Text.Key("Person"),
        "message" => Text.Key("E-mail"),
        "mandate" => Text.Key("Mandate"),
        _ => type,
    };

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Identity => Text.Key("Identity document"),
        DocumentKind.Residence => Text.Key("Residence document"),
        DocumentKind.Certificate => Text.Key("Certificate"),
        DocumentKind.Diploma => Text.Key("Diploma"),
        DocumentKind.Curriculum => Text.Key("Curriculum vitae"),
        DocumentKind.Agreement => Text.Key("Signed agreement"),
        DocumentKind.Letter => Text.Key("Letter"),
        _ => Text.Key("Other document"),
    };

    public static string Of(PersonalKind kind) => kind switch
    {
        PersonalKind.Names => Text.Key("names"),
        PersonalKind.Contacts => Text.Key("e-mail addresses and phone numbers"),
        PersonalKind.BirthDates => Text.Key("birth dates"),
        PersonalKind.Notes => Text.Key("notes and messages"),
        _ => Text.Key("reasons"),
    };

    public static string OfTemplate(string template) => template switch
    {
        Templates.SessionInvitation => Text.Key("Invitation to a session"),
        Templates.SessionReminder => Text.Key("Reminder of a session"),
        Templates.SessionMoved => Text.Key("A session has moved"),
        Templates.SessionCancelled => Text.Key("A session is cancelled"),
        Templates.Notice => Text.Key("In your own words"),
        Templates.AppointmentReminder => Text.Key("Reminder of an appointment"),
        Templates.InterestConfirmation => Text.Key("Confirmation of an expression of interest"),
        _ => template,
    };

    public static string Of(DeliveryFault fault) => fault switch
    {
        DeliveryFault.NoAddress => Text.Key("no address is known any more"),
        DeliveryFault.AddressNotValid => Text.Key("the address is not one that can be written to"),
        DeliveryFault.AddressRefused => Text.Key("the mail server knows no such address"),
        DeliveryFault.MessageRefused => Text.Key("the mail server refused the e-mail"),
        DeliveryFault.NoConsent => Text.Key("consent to being contacted was withdrawn meanwhile"),
        DeliveryFault.Erased => Text.Key("the person was erased meanwhile"),
        _ => Text.Key("the mail server could not be reached for a day"),
    };

    public static string OfPurpose(string purpose) => purpose switch
    {
        Purposes.Participation => Text.Key("Taking part in the programme"),
        Purposes.Contact => Text.Key("Being contacted"),
        Purposes.Sharing => Text.Key("Sharing the file with another territory"),
        Purposes.Image => Text.Key("Photographs and films"),
        _ => purpose,
    };

    public static string Of(RelationKind kind) => kind switch
    {
        RelationKind.Spouse => Text.Key("spouse or partner"),
        RelationKind.Parent => Text.Key("parent"),
        RelationKind.Child => Text.Key("child"),
        RelationKind.Sibling => Text.Key("brother or sister"),
        RelationKind.Guardian => Text.Key("guardian"),
        RelationKind.Ward => Text.Key("ward"),
        _ => Text.Key("same household"),
    };

    public static string Of(ErasureGround ground) => ground switch
    {
        ErasureGround.Request => Text.Key("at the person’s request"),
        ErasureGround.ConsentWithdrawn => Text.Key("consent was withdrawn"),
        ErasureGround.RetentionEnded => Text.Key("the retention period is over"),
        _ => Text.Key("the person was recorded by mistake"),
    };

    public static string Of(ExperimentDecision decision) => decision switch
    {
        ExperimentDecision.Adopt => Text.Key("adopt it"),
        ExperimentDecision.Scale => Text.Key("scale it up"),
        ExperimentDecision.Iterate => Text.Key("iterate"),
        _ => Text.Key("stop"),
    };

    public static string Of(Bound bound) => bound switch
    {
        Bound.AtLeast => Text.Key("at least"),
        Bound.About => Text.Key("about"),
        _ => Text.Key("exactly"),
    };
}
