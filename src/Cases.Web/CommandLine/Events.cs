using System.CommandLine;
using System.Text;
using System.Text.Json;
using Cases.Engine;

namespace Cases.Web.CommandLine;

/// <summary>One recorded event a line, as JSON: position, stream, version, type, occurredOn, recordedAt, actor, data. Personal texts stay sealed.</summary>
static class Events
{
    public static Command Verb()
    {
        var database = new DatabaseOptions();
        var stream = new Option<Guid?>("--stream") { Description = "Only this stream." };
        var from = new Option<long>("--from") { Description = "The first position wanted (0).", DefaultValueFactory = _ => 0 };
        var to = new Option<long?>("--to") { Description = "The position to stop before." };
        var verb = new Command("events", "Prints recorded events in trail order, one a line.") { stream, from, to };
        database.AddTo(verb);
        verb.SetAction((parsed, ct) => database.On(parsed, async store =>
        {
            await store.Sequencer.Drain(ct);
            await using var output = Console.OpenStandardOutput();
            var only = parsed.GetValue(stream);
            await foreach (var e in store.Engine.Feed(parsed.GetValue(from), parsed.GetValue(to), ct))
                if (only is null || e.Stream == only) await output.WriteAsync(Line(e), ct);
            return Verbs.Done;
        }, ct, evenForked: true));
        return verb;
    }

    static ReadOnlyMemory<byte> Line(RecordedEvent e)
    {
        var line = JsonSerializer.Serialize(new
        {
            e.Position, e.Stream, e.Version, e.Type, e.OccurredOn, RecordedAt = e.RecordedAt.UtcDateTime, e.Actor, Data = (object)e.Data,
        }, EventJson.Options);
        return Encoding.UTF8.GetBytes(line + "\n");
    }
}
