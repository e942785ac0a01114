namespace Cases.People;

/// <summary>What a consent is for.</summary>
public static class Purposes
{
    public const string Participation = "participation";
    public const string Contact = "contact";
    public const string Sharing = "sharing";
    public const string Image = "image";

    public static readonly IReadOnlyList<string> All = [Participation, Contact, Sharing, Image];
}
