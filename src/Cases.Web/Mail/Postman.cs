namespace Cases.Web.Mail;

/// <summary>Goes round every few seconds, as long as the host runs.</summary>
public sealed partial class Postman(Reminding reminding, Delivery delivery, CheckpointMail checkpoints, MailSettings settings, TimeProvider time, ILogger<Postman> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Deliver && !stoppingToken.IsCancellationRequested)
        {
            foreach (var round in new Func<CancellationToken, Task>[] { reminding.Round, delivery.Round, checkpoints.Round }) await Go(round, stoppingToken);
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Each by itself: what one of them cannot do keeps none of the others waiting.
    async Task Go(Func<CancellationToken, Task> round, CancellationToken ct)
    {
        try
        {
            await round(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            Failed(e.GetType().Name);
        }
    }

    // The kind only: a message may quote an address.
    [LoggerMessage(LogLevel.Error, "Reminding, delivering or sending the checkpoint failed and is tried again: {Kind}")]
    partial void Failed(string kind);
}
