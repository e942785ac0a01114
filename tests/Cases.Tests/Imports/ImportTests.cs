using Cases.Engine;
using Cases.Imports;

namespace Cases.Tests.Imports;

static class Files
{
    public static readonly Guid Import = new("00000000-0000-0000-0000-00000000a0f0");

    public static readonly ImportStarted Started = new(ImportKind.Participants, "9f86d0", 3, [new MappedColumn("given-name", "Prénom")]);

    public static Scenario Begun(params IEvent[] then) => new Scenario().Given<Import>(Import, [Started, .. then]);
}

public sealed class StartImportTests
{
    static readonly StartImport Start = new(Files.Import, ImportKind.Participants, "9f86d0", 3, Files.Started.Columns);

    [Fact]
    public void Remembers_the_file_and_its_columns() =>
        new Scenario().When(Start, Acts.Coordinator).Then<Import>(Files.Import, Files.Started);

    [Fact]
    public void Goes_on_with_a_file_that_was_cut_off() => Files.Begun().When(Start, Acts.Coordinator).ThenNothing();

    [Fact]
    public void Refuses_one_that_was_taken_back() =>
        Files.Begun(new ImportRetracted(2, 0)).When(Start, Acts.Coordinator).ThenRefused(Refusals.ImportRetracted, "importId");

    [Fact]
    public void Refuses_fewer_rows_than_none() =>
        new Scenario().When(Start with { Rows = -1 }, Acts.Coordinator).ThenRefused(Refusals.Negative, "rows");

    [Fact]
    public void Refuses_a_caseworker() => new Scenario().When(Start, Acts.Caseworker).ThenRefused(Refusals.RoleNotAllowed);
}

public sealed class EndImportTests
{
    static readonly EndImport End = new(Files.Import, 2, 1);

    [Fact]
    public void Says_what_came_of_the_rows() => Files.Begun().When(End, Acts.Coordinator).Then<Import>(Files.Import, new ImportEnded(2, 1));

    [Fact]
    public void Refuses_an_import_that_never_began() => new Scenario().When(End, Acts.Coordinator).ThenRefused(Refusals.NotFound, "importId");

    [Fact]
    public void Refuses_one_that_was_taken_back() =>
        Files.Begun(new ImportRetracted(2, 0)).When(End, Acts.Coordinator).ThenRefused(Refusals.ImportRetracted, "importId");

    [Fact]
    public void Refuses_fewer_rows_than_none() => Files.Begun().When(End with { Refused = -1 }, Acts.Coordinator).ThenRefused(Refusals.Negative);
}

public sealed class RetractImportTests
{
    static readonly RetractImport Retract = new(Files.Import, 2, 1);

    static readonly Act Wrong = Acts.Coordinator.Because("The wrong file.");

    [Fact]
    public void Says_what_was_taken_back_and_what_stays() =>
        Files.Begun(new ImportEnded(3, 0)).When(Retract, Wrong).Then<Import>(Files.Import, new ImportRetracted(2, 1));

    [Fact]
    public void Refuses_without_a_reason() => Files.Begun().When(Retract, Acts.Coordinator).ThenRefused(Refusals.ReasonRequired, "reason");

    [Fact]
    public void Refuses_one_that_was_taken_back() => Files.Begun(new ImportRetracted(2, 1)).When(Retract, Wrong).ThenRefused(Refusals.ImportRetracted, "importId");

    [Fact]
    public void Refuses_an_import_that_never_began() => new Scenario().When(Retract, Wrong).ThenRefused(Refusals.NotFound, "importId");
}
