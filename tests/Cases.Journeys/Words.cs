namespace Cases.Journeys.Tests;

/// <summary>What the whole thread must have said, as a reader of each language would put it; and what the programme itself calls its phases.</summary>
sealed record Words(string GivenName, string FamilyName, string Training, string CoCreation, string FollowUp, string Category, IReadOnlyList<string> Timeline)
{
    public string Name => $"{GivenName} {FamilyName}";

    public static Words Of(string language) => language == "fr" ? French : English;

    static readonly Words English = new("Aurelina", "Zsoltvary", "Training", "Co-creation", "Follow-up", "Asylum seeker",
    [
        "Task for Inès Carvalho, by 31 March 2030", "Contact: In person", "Phase begun: Follow-up", "Joined a micro-experiment: “A desk held in pairs”",
        "Joined a Policy Lab: “Lab of the en thread”", "Phase begun: Co-creation", "Present: “How the city works, told twice”", "Phase begun: Training",
        "Phase begun: Enrolment", "Enrolled", "Caseworker: Inès Carvalho", "From now on: Asylum seeker", "Applied as Asylum seeker, in Lyon", "Registered in Lyon",
    ]);

    static readonly Words French = new("Bertille", "Quenouaille", "Formation", "Co-création", "Suivi", "Demandeur d’asile",
    [
        "Tâche pour Inès Carvalho, avant le 31 mars 2030", "Contact : En personne", "Étape engagée : Suivi", "Entrée dans une micro-expérimentation : « A desk held in pairs »",
        "Entrée dans un Policy Lab : « Lab of the fr thread »", "Étape engagée : Co-création", "Présent·e : « How the city works, told twice »", "Étape engagée : Formation",
        "Étape engagée : Inscription", "Inscription", "Référent·e : Inès Carvalho", "Désormais : Demandeur d’asile", "Candidature comme Demandeur d’asile, à Lyon", "Dossier créé à Lyon",
    ]);
}
