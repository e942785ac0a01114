using System.Globalization;
using Cases.Benchmarks;

// dotnet run -c Release --project tests/Cases.Benchmarks [EVENTS] [writing|reading|trail|memory|engines], engines with -p:WithMarten=true; [PEOPLE] lists [NAME] for the lists of that name
var given = args.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n > 0);
var events = given > 0 ? given : 200_000;
await using var arena = await Arena.Open();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"PostgreSQL {arena.MajorVersion}, fsync on, {Environment.ProcessorCount} cores, {(args.Contains("lists") ? "" : $"{events:#,##0} events; ")}medians with their range, ours and raw in turn\n"));
if (args.Contains("lists"))
{
    await Lists.Run(arena, given > 0 ? given : 100_000, args.SkipWhile(a => a != "lists").Skip(1).FirstOrDefault());
    return;
}
if (args.Contains("trail"))
{
    await Reading.RunTrail(arena, events);
    return;
}
if (args.Contains("memory"))
{
    await Reading.RunMemory(arena, events);
    return;
}
if (!args.Contains("reading") && !args.Contains("engines"))
{
    await Writing.Run(arena);
    await Signing.Run(arena);
}
if (!args.Contains("writing") && !args.Contains("engines")) await Reading.Run(arena, events);
#if MARTEN
if (!args.Contains("writing") && !args.Contains("reading")) await BothEngines.Run(arena, events);
#endif
