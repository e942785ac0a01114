using System.Globalization;
using Cases.Benchmarks;

// dotnet run -c Release --project tests/Cases.Benchmarks [EVENTS] [writing|reading|trail|engines], the last with -p:WithMarten=true
var events = args.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : 0).FirstOrDefault(n => n > 0) is var given and > 0 ? given : 200_000;
await using var arena = await Arena.Open();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"PostgreSQL {arena.MajorVersion}, fsync on, {Environment.ProcessorCount} cores, {events:#,##0} events; medians of three rounds with their range, ours and raw in turn\n"));
if (args.Contains("trail"))
{
    await Reading.RunTrail(arena, events);
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
