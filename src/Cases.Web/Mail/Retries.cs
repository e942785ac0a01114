namespace Cases.Web.Mail;

/// <summary>When what could not be delivered is tried again: after half a minute, then twice as long each time, half an hour at most.</summary>
sealed class Retries(TimeProvider time)
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromMinutes(30);

    readonly Dictionary<Guid, (TimeSpan Pause, DateTimeOffset Next)> putOff = [];

    public bool IsDue(Guid message) => !putOff.TryGetValue(message, out var off) || off.Next <= time.GetUtcNow();

    public void PutOff(Guid message)
    {
        var pause = putOff.TryGetValue(message, out var off) ? TimeSpan.FromTicks(Math.Min(2 * off.Pause.Ticks, Longest.Ticks)) : First;
        putOff[message] = (pause, time.GetUtcNow() + pause);
    }

    public void Forget(Guid message) => putOff.Remove(message);
}
