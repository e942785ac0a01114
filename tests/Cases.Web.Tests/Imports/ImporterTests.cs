using System.Text;
using Cases.Engine;
using Cases.Imports;
using Cases.Journeys;
using Cases.Postgres;
using Cases.Postgres.Views;
using Cases.Testing;
using Cases.Views;
using Cases.Web.Imports;

namespace Cases.Web.Tests.Imports;

public sealed class ImporterTests : IAsyncLifetime
{
    const string People = "prénom;nom;date de naissance;territoire;public;catégorie;date;inscrit\n";
    const string Sessions = "titre;territoire;date;début;fin;lieu;langue\n";
    const string Attendance = "territoire;date;session;prénom;nom;statut;heures\n";

    const string Élodie = "Élodie;Bréval;01/02/1990;Lyon;nouvel arrivant;asylum-seeker;14/10/2024;oui\n";
    const string Samir = "Samir;Kaldi;;lyon;newcomer;asylum-seeker;15/10/2024;non\n";

    static readonly DateOnly Today = new(2025, 1, 6);

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("cases-import-");
    TestDatabase database = null!;
    Store store = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await (await TestCluster.Shared).CreateDatabase(Setting.Template);
        Setting.WriteKey(data.FullName);
        store = await Store.Open(new StoreOptions { ConnectionString = database.ConnectionString, KeyFolder = Path.Combine(data.FullName, "secrets"), Engine = Setting.Engine });
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await database.DisposeAsync();
        data.Delete(recursive: true);
    }

    static Act Act => new()
    {
        CommandId = Guid.Empty, Actor = "coordinator", Role = Role.Coordinator, OccurredOn = Today, Today = Today, Now = new DateTimeOffset(2025, 1, 6, 8, 0, 0, TimeSpan.Zero),
    };

    Task<ImportResult> Import(ImportKind kind, string text, bool dry = false, bool whole = false) =>
        new Importer(store, Act) { DryRun = dry, AllOrNothing = whole }.Run(new ImportFile(kind, Encoding.UTF8.GetBytes(text), new Dictionary<string, string>()), Stop);

    async Task<(int Retracted, IReadOnlyList<Kept> Kept)> Retract(Guid import)
    {
        await store.Settle(Stop);
        return await new Retraction(store, Act with { Reason = Personal.Of("The wrong file.") }).Run(import, Stop);
    }

    Task<IReadOnlyList<CaseloadRow>> Caseload() => store.Source.Query<CaseloadRow>("select * from views.caseload order by applied_on", [], Stop);

    async Task<long> Recorded() => (await store.Source.Query<Count>("select count(*) as events from cases.mt_events", [], Stop))[0].Events;

    public sealed record Count(long Events);

    [Fact]
    public async Task Records_each_row_on_its_own_day_with_the_import_as_its_cause()
    {
        var result = await Import(ImportKind.Participants, People + Élodie + Samir);

        result.Rows.Select(r => r.Outcome).ShouldBe([RowOutcome.Recorded, RowOutcome.Recorded]);
        (await Caseload()).Select(c => (c.Status, c.AppliedOn)).ShouldBe(
            [(JourneyStatus.Active, new DateOnly(2024, 10, 14)), (JourneyStatus.Applied, new DateOnly(2024, 10, 15))]);
        (await store.Engine.History((await Caseload())[0].Journey, Stop)).ShouldAllBe(e => e.Causation == result.Import && e.Source == "import");
    }

    [Fact]
    public async Task A_refused_row_names_its_columns_and_stops_nobody()
    {
        var result = await Import(ImportKind.Participants, People + "Noor;Ossou;31/02/1990;Atlantis;newcomer;asylum-seeker;14/10/2024;\n" + Élodie
            + "Mara;Dumel;;Lyon;newcomer;asylum-seeker;14/10/2023;\n");

        result.Rows.Select(r => (r.Row, r.Outcome, r.Code, Columns: string.Join(',', r.Columns))).ShouldBe(
            [(2, RowOutcome.Refused, "not-readable", "date de naissance,territoire"), (3, RowOutcome.Recorded, null, ""), (4, RowOutcome.Refused, "outside-enrolment-window", "date")]);
        (await Caseload()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_row_is_recorded_whole_or_not_at_all()
    {
        var result = await Import(ImportKind.Participants, People + "Noor;Ossou;;Lyon;acteur local;public-agent;14/10/2024;oui\n");

        (result.Rows[0].Code, result.Rows[0].Columns.Single()).ShouldBe(("no-place-left", "inscrit"));
        (await Caseload()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_records_nothing()
    {
        var before = await Recorded();
        var result = await Import(ImportKind.Participants, People + Élodie + "Noor;;;Lyon;newcomer;asylum-seeker;14/10/2024;\n", dry: true);

        result.Rows.Select(r => (r.Outcome, r.Code)).ShouldBe([(RowOutcome.Valid, null), (RowOutcome.Refused, "required")]);
        (await Recorded()).ShouldBe(before);
    }

    [Fact]
    public async Task All_or_nothing_records_nothing_when_a_row_is_refused()
    {
        var before = await Recorded();
        var result = await Import(ImportKind.Participants, People + Élodie + "Noor;;;Lyon;newcomer;asylum-seeker;14/10/2024;\n", whole: true);

        result.Import.ShouldBeNull();
        (await Recorded()).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_file_again_records_nothing_twice()
    {
        var first = await Import(ImportKind.Participants, People + Élodie + Samir);
        var events = await Recorded();
        var again = await Import(ImportKind.Participants, People + Élodie + Samir);

        (again.Import, again.Refused).ShouldBe((first.Import, 0));
        (await Import(ImportKind.Participants, People + Élodie + Samir, dry: true)).Rows.ShouldAllBe(r => r.Outcome == RowOutcome.Recorded);
        (await Recorded()).ShouldBe(events);
    }

    [Fact]
    public async Task People_who_may_be_known_already_are_flagged()
    {
        await Import(ImportKind.Participants, People + Élodie);
        var person = (await Caseload())[0].Person;
        var result = await Import(ImportKind.Participants, People + "elodie;BREVAL;;Lyon;newcomer;asylum-seeker;14/10/2024;\n"
            + "Élodie;Bréval;02/02/1991;Lyon;newcomer;asylum-seeker;14/10/2024;\nElodie;Bréval;02/02/1991;Lyon;newcomer;asylum-seeker;14/10/2024;\n");

        result.Rows.Select(r => r.Duplicates?.Single()).ShouldBe([person, null, null]);
        result.Rows.Select(r => string.Join(',', r.SameAs ?? [])).ShouldBe(["", "2", "2,3"]);
    }

    [Fact]
    public async Task An_import_is_taken_back_whole_and_can_be_recorded_anew()
    {
        var file = People + Élodie + Samir;
        var import = (await Import(ImportKind.Participants, file)).Import!.Value;
        (await Retract(import)).Retracted.ShouldBe(2);
        (await Caseload()).ShouldBeEmpty();
        (await store.Source.Query<PersonRow>("select * from views.people", [], Stop)).ShouldBeEmpty();

        (await Import(ImportKind.Participants, file)).Import.ShouldNotBe(import);
        (await Caseload()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_somebody_worked_on_since_stays_and_is_named()
    {
        var import = (await Import(ImportKind.Participants, People + Élodie + Samir)).Import!.Value;
        var worked = (await Caseload())[0].Journey;
        await store.Engine.Execute(new AddNote(worked, Personal.Of("Came by.")), Act with { CommandId = Guid.CreateVersion7() }, Stop);

        var (retracted, kept) = await Retract(import);
        (retracted, kept.Single().Stream, kept.Single().Code).ShouldBe((1, worked, "changed-since"));
        (await Caseload()).ShouldHaveSingleItem().Journey.ShouldBe(worked);
    }

    [Fact]
    public async Task An_import_is_taken_back_once()
    {
        var import = (await Import(ImportKind.Participants, People + Élodie)).Import!.Value;
        await Retract(import);

        await Should.ThrowAsync<SheetException>(Retract(import));
    }

    [Fact]
    public async Task Sessions_and_their_sheets_are_recorded_and_taken_back()
    {
        await Import(ImportKind.Participants, People + Élodie + Samir.Replace("non", "oui", StringComparison.Ordinal));
        var sessions = await Import(ImportKind.Sessions, Sessions + "Droits;Lyon;20/10/2024;9h30;12:30;Salle 2;fr\nSanté;Lyon;21/10/2024;12:00;9:00;Salle 2;fr\n");
        sessions.Rows.Select(r => (r.Outcome, r.Code)).ShouldBe([(RowOutcome.Recorded, null), (RowOutcome.Refused, "ends-before-it-starts")]);

        var sheet = await Import(ImportKind.Attendance, Attendance + "Lyon;20/10/2024;droits;elodie;Bréval;présente;2,5\nLyon;20/10/2024;Droits;Samir;Kaldi;absent;1\n"
            + "Lyon;20/10/2024;Droits;Personne;Connue;présent;\n");
        sheet.Rows.Select(r => (r.Outcome, Columns: string.Join(',', r.Columns))).ShouldBe(
            [(RowOutcome.Recorded, ""), (RowOutcome.Refused, "heures"), (RowOutcome.Refused, "nom")]);
        (await Caseload())[0].Attended.ShouldBe(1);
        (await Import(ImportKind.Attendance, Attendance + "Lyon;20/10/2024;droits;elodie;Bréval;présente;2,5\nLyon;20/10/2024;Droits;Samir;Kaldi;absent;1\n"
            + "Lyon;20/10/2024;Droits;Personne;Connue;présent;\n")).Rows.Select(r => r.Outcome).ShouldBe([RowOutcome.Recorded, RowOutcome.Refused, RowOutcome.Refused]);

        (await Retract(sheet.Import!.Value)).Retracted.ShouldBe(1);
        (await Caseload())[0].Sessions.ShouldBe(0);
        (await Retract(sessions.Import!.Value)).Retracted.ShouldBe(1);
        (await store.Source.Query<SessionRow>("select * from views.sessions", [], Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_is_held_at_the_hours_of_its_territory()
    {
        await Import(ImportKind.Sessions, Sessions + "Droits;Lyon;20/10/2024;9h30;12:30;Salle 2;fr\n");

        (await store.Source.Query<SessionRow>("select * from views.sessions", [], Stop)).ShouldHaveSingleItem().Starts
            .ShouldBe(new DateTimeOffset(2024, 10, 20, 7, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task The_mapping_of_the_last_file_of_this_shape_is_remembered()
    {
        var text = "Qui;Famille;Territoire;Public;Catégorie;Le\nÉlodie;Bréval;Lyon;newcomer;asylum-seeker;14/10/2024\n";
        var mapping = new Dictionary<string, string> { ["given-name"] = "Qui", ["family-name"] = "Famille", ["applied-on"] = "Le" };
        await new Importer(store, Act).Run(new ImportFile(ImportKind.Participants, Encoding.UTF8.GetBytes(text), mapping), Stop);

        (await Import(ImportKind.Participants, text.Replace("Élodie", "Noor", StringComparison.Ordinal))).Refused.ShouldBe(0);
    }
}
