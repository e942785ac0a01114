namespace Cases.Web.Mail;

/// <summary>Goes round every few seconds, as long as the host runs.</summary>
public sealed partial class Postman(Reminding reminding, Delivery delivery, CheckpointMail checkpoints, MailSettings settings, TimeProvider time, ILogger<Postman> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Deliver && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await reminding.Round(stoppingToken);
                await delivery.Round(stoppingToken);
                await checkpoints.Round(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Failed(e.GetType().Name);
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The kind only: a message may quote an address.
    [LoggerMessage(LogLevel.Error, "The delivery of messages failed and is tried again: {Kind}")]
    partial void Failed(string kind);
}
