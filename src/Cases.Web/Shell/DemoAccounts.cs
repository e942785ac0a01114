using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace Cases.Web.Shell;

/// <summary>
/// The demonstration's sign-ins: invented people, one or more a role. Their passwords are drawn at the first start and kept in
/// <c>demo-accounts.json</c> in the data directory, readable by its owner only.
/// </summary>
public sealed class DemoAccounts : IAccounts
{
    public sealed record SignIn(string Id, string Password, string Hash);

    const string FileName = "demo-accounts.json";
    const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    static readonly PasswordHasher<string> Hasher = new();
    static readonly string NobodysHash = Hasher.HashPassword("", "nobody");
    static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public static IReadOnlyList<Account> All { get; } =
    [
        new("caseworker", Roles.Caseworker, ["lyon"], "fr", "Inès Carvalho"),
        new("caseworker-clermont", Roles.Caseworker, ["clermont-ferrand"], "fr", "Hugo Sabatier"),
        new("caseworker-grenoble", Roles.Caseworker, ["grenoble-alpes"], "fr", "Tomas Verdier"),
        new("coordinator", Roles.Coordinator, [], "fr", "Maud Okafor"),
        new("evaluator", Roles.Evaluator, [], "en", "Signe Lindqvist"),
        new("auditor", Roles.Auditor, [], "en", "Pavel Novotny"),
        new("administrator", Roles.Administrator, [], "fr", "Léa Fontanel"),
    ];

    readonly Dictionary<string, Account> _accounts = All.ToDictionary(account => account.Id);
    readonly Dictionary<string, SignIn> _signIns;

    DemoAccounts(IEnumerable<SignIn> signIns) => _signIns = signIns.ToDictionary(signIn => signIn.Id);

    public IReadOnlyCollection<SignIn> SignIns => _signIns.Values;

    public static DemoAccounts LoadOrCreate(string dataDirectory)
    {
        var path = Path.Combine(Directory.CreateDirectory(dataDirectory).FullName, FileName);
        var kept = File.Exists(path) ? JsonSerializer.Deserialize<List<SignIn>>(File.ReadAllText(path), Json)! : [];
        var signIns = All.Select(account => kept.Find(signIn => signIn.Id == account.Id) ?? Draw(account.Id)).ToList();
        if (!signIns.SequenceEqual(kept))
            Write(path, signIns);
        return new DemoAccounts(signIns);
    }

    public ValueTask<Account?> Find(string id, CancellationToken cancel) => new(_accounts.GetValueOrDefault(id));

    public ValueTask<Account?> Check(string id, string password, CancellationToken cancel)
    {
        var hash = _signIns.GetValueOrDefault(id)?.Hash;
        var verdict = Hasher.VerifyHashedPassword(id, hash ?? NobodysHash, password);
        return new(hash is not null && verdict != PasswordVerificationResult.Failed ? _accounts.GetValueOrDefault(id) : null);
    }

    public ValueTask<IReadOnlyList<Account>> In(string territory, CancellationToken cancel) =>
        new([.. All.Where(account => account.Territories is [] || account.Territories.Contains(territory)).OrderBy(account => account.DisplayName)]);

    static SignIn Draw(string id)
    {
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(PasswordLetters, 4)));
        return new SignIn(id, password, Hasher.HashPassword(id, password));
    }

    static void Write(string path, List<SignIn> signIns)
    {
        // Created closed, not closed afterwards; renamed whole, so that a crash leaves the old file or the new one.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = path + ".new";
        File.Delete(draft);
        using (var stream = new FileStream(draft, options))
            JsonSerializer.Serialize(stream, signIns, Json);
        File.Move(draft, path, overwrite: true);
    }
}
