namespace Cases.Journeys.Tests;

/// <summary>One person's whole way through the programme, on a phone without JavaScript, in either language.</summary>
[Collection(TestRun.Name)]
public sealed class WholeThreadTests(Demonstration demonstration)
{
    // Inside the demonstration's enrolment window, so that the thread can be walked on any later day.
    internal const string Day = "2026-11-16";
    const string Session = "How the city works, told twice";
    const string Experiment = "A desk held in pairs";

    [Theory, InlineData("en"), InlineData("fr")]
    public async Task A_newcomer_goes_through_the_whole_thread_without_JavaScript(string language)
    {
        await using var visitor = await demonstration.Visitor(language);
        var words = Words.Of(language);
        var lab = $"Lab of the {language} thread";

        await visitor.SignIn("caseworker");
        await Applies(visitor, words);
        await BeginsPhase(visitor, words.Training, Day);

        await visitor.SignIn("coordinator");
        await IsTrained(visitor, words);
        await OpenFile(visitor, words);
        await BeginsPhase(visitor, words.CoCreation);
        await JoinsLab(visitor, words, lab);
        await JoinsExperiment(visitor, words);

        await visitor.SignIn("caseworker");
        await OpenFile(visitor, words);
        await BeginsPhase(visitor, words.FollowUp);
        await IsFollowedUp(visitor);

        (await visitor.Timeline()).ShouldBe(words.Timeline);
    }

    static async Task Applies(Visitor visitor, Words words)
    {
        await visitor.Open("Caseload");
        await visitor.Follow("New application");
        await visitor.Fill(("Given name", words.GivenName), ("Family name", words.FamilyName));
        await visitor.Press("Search");
        await visitor.Sees(visitor.T["Nobody has a name like this"]);
        await visitor.Press("Enter a new person");
        await visitor.Select("Cohort", "2026–2027");
        await visitor.Tick("Applies as", words.Category);
        await visitor.Fill("Day of the application", Day);
        await visitor.Press("Submit the application");
        await visitor.Sees(visitor.T["The application is recorded"]);
        await visitor.Follow("Enrol");
        await visitor.Fill("Day it happened", Day);
        await visitor.Press("Enrol");
        await visitor.Sees(visitor.T["The person is enrolled"]);
    }

    static async Task OpenFile(Visitor visitor, Words words)
    {
        await visitor.Open("Caseload");
        await visitor.Fill("Name", words.FamilyName);
        await visitor.Press("Show");
        await visitor.Follow(words.Name);
    }

    static async Task BeginsPhase(Visitor visitor, string phase, string? day = null)
    {
        await visitor.Follow("Begin a phase");
        await visitor.Select("Phase", phase);
        if (day is not null) await visitor.Fill("Day it happened", day);
        await visitor.Press("Begin the phase");
        await visitor.Sees(visitor.T["The phase has begun"]);
    }

    static async Task IsTrained(Visitor visitor, Words words)
    {
        await visitor.Open("Sessions");
        await visitor.Follow("Plan a session");
        await visitor.Tick("Cohorts", "2026–2027 · Lyon");
        await visitor.Tick("Kind", visitor.T["Training"]);
        await visitor.Tick("For", visitor.T["Newcomers"]);
        await visitor.Fill(("Title", Session), ("Day", Day), ("Starts at", "14:00"), ("Ends at", "17:00"), ("Place", "Maison des associations"));
        await visitor.Press("Plan the session");
        await visitor.Sees(visitor.T["The session is planned"]);
        await visitor.Follow("Invite");
        await visitor.Tick("Participants", words.Name);
        await visitor.Press("Invite");
        await visitor.Sees(visitor.T["The invitations are recorded"]);
        await visitor.Follow("Call the roll");
        await visitor.Tick(words.Name, visitor.T["Present"]);
        await visitor.Press("Record the roll call");
        await visitor.Sees(visitor.T["{0} of {1} came", 1, 1]);
    }

    static async Task JoinsLab(Visitor visitor, Words words, string lab)
    {
        await visitor.Open("Policy Labs");
        await visitor.Follow("Convene a lab");
        await visitor.Fill("Title", lab);
        await visitor.Select("Edition", "2026–2027");
        await visitor.Select("Territory", "Lyon");
        await visitor.Tick("Format", visitor.T["Series of workshops"]);
        await visitor.Tick("Cohorts", "2026–2027 · Lyon");
        await visitor.Press("Convene a lab");
        await visitor.Sees(visitor.T["The lab is convened"]);
        await visitor.Follow("Add a participant");
        await visitor.Select("Participant", words.Name);
        await visitor.Press("Add");
        await visitor.Sees(visitor.T["The participant is in the lab"]);
    }

    static async Task JoinsExperiment(Visitor visitor, Words words)
    {
        await HasAnIdea(visitor, words);
        await visitor.Follow("Design a micro-experiment");
        await visitor.Tick("Ideas", "A desk in pairs");
        await visitor.Fill(("Title", Experiment), ("Hypothesis", "Two people at the desk are understood by more of those who come."));
        await visitor.Tick("Owning participants", words.Name);
        await visitor.Press("Record the design");
        await visitor.Sees(Experiment);
        await visitor.Follow("Set a criterion");
        await visitor.Fill(("Code", "understood"), ("What is measured", "Visits that end with an answer"), ("Unit", "%"), ("Target", "60"));
        await visitor.Tick("The target is", visitor.T["at least"]);
        await visitor.Press("Record");
        await visitor.Follow("Start");
        await visitor.Press("Record");
        await visitor.Follow("Add a participant");
        await visitor.Select("Participant", words.Name);
        await visitor.Press("Record");
        await visitor.Sees(visitor.T["The participant is in the experiment"]);
        await visitor.Follow("Record a measurement");
        await visitor.Select("Criterion", "Visits that end with an answer");
        await visitor.Fill("Value", "72");
        await visitor.Press("Record");
        await visitor.Sees(visitor.T["The measurement is recorded"]);
    }

    static async Task HasAnIdea(Visitor visitor, Words words)
    {
        await visitor.Follow("Propose an idea");
        await visitor.Fill("Title", "A desk in pairs");
        await visitor.Tick("Put forward by", words.Name);
        await visitor.Press("Record the idea");
        await visitor.FollowNamed(visitor.T["Select it: {0}", "A desk in pairs"]);
        await visitor.Fill("By which criteria", "Asked for by those who come");
        await visitor.Press("Select the idea");
        await visitor.Sees(visitor.T["The idea is selected"]);
    }

    static async Task IsFollowedUp(Visitor visitor)
    {
        await visitor.Follow("Record a contact");
        await visitor.Tick("How", visitor.T["In person"]);
        await visitor.Tick("Was the person reached?", visitor.T["Yes"]);
        await visitor.Press("Record the contact");
        await visitor.Follow("Set a task");
        await visitor.Fill(("What is to be done", "Ask how the first weeks went"), ("Last day", "2030-03-31"));
        await visitor.Select("Who does it", "Inès Carvalho");
        await visitor.Press("Set the task");
        await visitor.Sees(visitor.T["The task is set"]);
    }
}
