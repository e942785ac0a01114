using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Cases.Web.Shell;

public static class DemoAnnouncement
{
    /// <summary>Prints the address and the demonstration's sign-ins, on the console only: a log is kept, this must not be.</summary>
    public static void AnnounceDemonstration(this WebApplication app)
    {
        if (app.Services.GetService<DemoAccounts>() is not { } accounts)
            return;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            // A test's host listens nowhere, and its output is kept.
            if (app.Services.GetRequiredService<IServer>().GetType().Assembly != typeof(KestrelServer).Assembly)
                return;
            Console.WriteLine($"\nCases is at {string.Join(" ", app.Urls)}   Sign in as:\n");
            foreach (var signIn in accounts.SignIns)
                Console.WriteLine($"  {signIn.Id,-22} {signIn.Password}");
            Console.WriteLine();
        });
    }
}
