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

    public static bool IsOne(string name) => name is Checkpoint or Manifest or Keys or Readme or VerifyPage or Entries;
}
