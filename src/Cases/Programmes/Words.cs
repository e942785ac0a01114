namespace Cases.Programmes;

/// <summary>A short text of a programme's definition in the languages of its screens.</summary>
public sealed record Words(string En, string Fr)
{
    public string In(string language) => language == "fr" ? Fr : En;
}
