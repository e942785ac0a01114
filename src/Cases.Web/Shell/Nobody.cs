namespace Cases.Web.Shell;

/// <summary>Where neither the demonstration nor a directory of accounts was chosen: nobody signs in.</summary>
public sealed class Nobody : IAccounts
{
    public ValueTask<Account?> Find(string id, CancellationToken cancel) => default;

    public ValueTask<Account?> Check(string id, string password, CancellationToken cancel) => default;

    public ValueTask<IReadOnlyList<Account>> In(string territory, CancellationToken cancel) => new([]);
}
