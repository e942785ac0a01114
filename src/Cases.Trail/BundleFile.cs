namespace Cases.Trail;

// The files of an export besides its tiles.
static class BundleFile
{
    public const string Checkpoint = "checkpoint";
    public const string Manifest = "manifest.json";
    public const string Keys = "keys.txt";
    public const string Readme = "README";
    public const string VerifyPage = "verify.html";
    public const string Entries = "entries.ndjson";

    // What was opened of the entries under a mandate, in clear: nothing signs it.
    public const string Opened = "opened.ndjson";

    // Of a part: how each of its entries is in the trail, and how the trail extends an earlier one.
    public const string Proofs = "proofs";
    public const string Consistency = "consistency";

    public static bool IsOneOfAPart(string name) => IsOne(name) || name is Proofs or Consistency;

    public static bool IsOne(string name) => name is Checkpoint or Manifest or Keys or Readme or VerifyPage or Entries or Opened;
}
