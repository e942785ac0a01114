namespace Cases.Programmes;

/// <summary>What a programme fixes for its editions. Data, versioned: every decision that used it keeps the number it was made under.</summary>
public sealed record Definition(
    Words Name,
    IReadOnlyList<PhaseDefinition> Phases,
    IReadOnlyList<CategoryDefinition> Categories,
    IReadOnlyList<ClosureReason> ClosureReasons,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Instrument> Instruments,
    IReadOnlyList<TagDefinition>? Tags = null)
{
    public PhaseDefinition? Phase(string? code) => Phases.FirstOrDefault(p => p.Code == code);

    /// <summary>True for the phase a journey ends in: the last one that is not nested in another.</summary>
    public bool EndsIn(string? phase) => phase is not null && Phases.LastOrDefault(p => p.Within is null)?.Code == phase;

    /// <summary>True when the definition has this reason, for the kind of closing asked about.</summary>
    public bool Closes(string reason, bool completed) =>
        ClosureReasons.Any(r => r.Code == reason && r.Outcome == ClosureOutcome.Reached == completed);

    public bool HasTag(string code) => Tags?.Any(t => t.Code == code) is true;

    public bool Has(Population population, string category) => Categories.Any(c => c.Population == population && c.Code == category);

    /// <summary>True when the order of phases allows to go from one to the other: the next one, or into and out of one nested in it.</summary>
    public bool Allows(string? from, string to)
    {
        if (Phase(to) is not { } target) return false;
        if (from is null) return target == Phases[0];
        if (Phase(from) is not { } current) return false;
        if (target.Within is { } outer) return outer == current.Code;
        if (current.Within == target.Code) return true;
        var main = Phases.Where(p => p.Within is null).ToList();
        var at = main.FindIndex(p => p.Code == (current.Within ?? current.Code));
        return main.IndexOf(target) == at + 1;
    }
}

/// <param name="Within">The phase it runs inside of, for one that is nested: micro-experiments run during co-creation.</param>
public sealed record PhaseDefinition(string Code, Words Name, string? Within = null);

public sealed record CategoryDefinition(string Code, Population Population, Words Name);

/// <param name="Outcome">The kind of ending it counts as.</param>
public sealed record ClosureReason(string Code, Words Name, ClosureOutcome Outcome);

public enum ClosureOutcome { Reached, LeftEarly, Excluded, OutsideReach }

/// <summary>A short label for journeys. Named here and nowhere else: words that anybody may choose end up describing people.</summary>
public sealed record TagDefinition(string Code, Words Name);

public sealed record Theme(string Code, Words Name);

/// <summary>A questionnaire, with its version: an answer is kept with the questions it answers.</summary>
public sealed record Instrument(string Code, int Version, Words Name, IReadOnlyList<Question> Questions);

/// <param name="Scale">The highest mark, from 0; null for an answer in words.</param>
public sealed record Question(string Code, Words Text, int? Scale);

public enum Population { Newcomer, LocalActor }

/// <summary>The codes of the phases the product itself speaks of. A programme may have others.</summary>
public static class Phases
{
    public const string Enrolment = "enrolment";
    public const string Training = "training";
    public const string CoCreation = "co-creation";
    public const string MicroExperiment = "micro-experiment";
    public const string FollowUp = "follow-up";
}
