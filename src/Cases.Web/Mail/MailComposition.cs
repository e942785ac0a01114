using System.Net.Mail;
using Cases.Web.Pages.Messages;
using Cases.Web.Shell;

namespace Cases.Web.Mail;

/// <summary>The post, as it is set up.</summary>
static class MailComposition
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = MailSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<IPost>(services => settings.Smtp is { } server
            ? new SmtpPost(server, new MailAddress(settings.From), services.GetRequiredService<TimeProvider>())
            : new FolderPost(services.GetRequiredService<Site>().PrivateFolder("mail").FullName, new MailAddress(settings.From)));
        builder.Services.AddSingleton<Delivery>();
        builder.Services.AddSingleton<Reminding>();
        builder.Services.AddSingleton<CheckpointMail>();
        builder.Services.AddScoped<Writing>();
        builder.Services.AddScoped<Notices>();
        builder.Services.AddScoped<Drafting>();
        builder.Services.AddHostedService<Postman>();
    }
}
