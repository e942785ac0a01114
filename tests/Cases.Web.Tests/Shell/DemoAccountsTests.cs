using System.Runtime.Versioning;
using Cases.Web.Shell;

namespace Cases.Web.Tests.Shell;

public sealed class DemoAccountsTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("cases-accounts-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Has_a_sign_in_for_each_role() =>
        DemoAccounts.LoadOrCreate(_data).SignIns.Select(signIn => DemoAccounts.All.Single(account => account.Id == signIn.Id).Role).Distinct().ShouldBe(Roles.All, ignoreOrder: true);

    [Fact]
    public void Keeps_the_passwords_from_one_start_to_the_next()
    {
        var first = DemoAccounts.LoadOrCreate(_data).SignIns;

        DemoAccounts.LoadOrCreate(_data).SignIns.ShouldBe(first);
    }

    [Fact]
    public void Draws_other_passwords_on_another_machine()
    {
        var here = DemoAccounts.LoadOrCreate(_data).SignIns.Select(signIn => signIn.Password);
        var there = DemoAccounts.LoadOrCreate(Path.Combine(_data, "other")).SignIns.Select(signIn => signIn.Password);

        here.Intersect(there).ShouldBeEmpty();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Lets_only_the_owner_read_the_passwords()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows protects the user's folder instead.");

        DemoAccounts.LoadOrCreate(_data);

        File.GetUnixFileMode(Path.Combine(_data, "demo-accounts.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Knows_a_right_password_from_a_wrong_one()
    {
        var accounts = DemoAccounts.LoadOrCreate(_data);
        var auditor = accounts.SignIns.Single(signIn => signIn.Id == "auditor");

        (await accounts.Check("auditor", auditor.Password, TestContext.Current.CancellationToken))!.Role.ShouldBe(Roles.Auditor);
        (await accounts.Check("coordinator", auditor.Password, TestContext.Current.CancellationToken)).ShouldBeNull();
    }
}
