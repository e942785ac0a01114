using Cases.Engine;

namespace Cases;

public static partial class Refusals
{
    public static readonly Refusal DocumentEmpty = new("document-empty",
        "There is nothing in this file.", "Ce fichier est vide.");
    public static readonly Refusal DocumentTooLarge = new("document-too-large",
        "The file is larger than {0} MB.", "Le fichier dépasse {0} Mo.");
    public static readonly Refusal DocumentNameTooLong = new("document-name-too-long",
        "The file’s name is longer than {0} characters.", "Le nom du fichier dépasse {0} caractères.");
    public static readonly Refusal DocumentTypeNotAllowed = new("document-type-not-allowed",
        "Only PDF, JPEG, PNG, plain text (UTF-8), DOCX, XLSX, ODT and ODS are kept, and no locked one.",
        "Seuls les fichiers PDF, JPEG, PNG, texte brut (UTF-8), DOCX, XLSX, ODT et ODS sont conservés, sans mot de passe.");
    public static readonly Refusal DocumentTypeDiffers = new("document-type-differs",
        "What is in the file is not what its name says: its content is of the type {0}.",
        "Le contenu du fichier n’est pas ce que dit son nom : il est de type {0}.");
    public static readonly Refusal DocumentLocked = new("document-locked",
        "The document is locked or encrypted and cannot be looked through: save it without a password.",
        "Le document est verrouillé ou chiffré et ne peut pas être examiné : enregistrez-le sans mot de passe.");
    public static readonly Refusal DocumentNotReadable = new("document-not-readable",
        "The document is damaged, or holds more than can be looked through: save it again, or print it to a new PDF.",
        "Le document est endommagé, ou contient plus que ce qui peut être examiné : enregistrez-le de nouveau, ou imprimez-le dans un nouveau PDF.");
    public static readonly Refusal DocumentActs = new("document-acts",
        "The PDF does something by itself when it is opened or filled in (a script, an action, a form that sends): print it to a new PDF.",
        "Le PDF agit de lui-même à l’ouverture ou au remplissage (script, action, formulaire qui envoie) : imprimez-le dans un nouveau PDF.");
    public static readonly Refusal DocumentEmbeds = new("document-embeds",
        "Another file is hidden in the document: attach each by itself.", "Un autre fichier est caché dans le document : joignez-les séparément.");
    public static readonly Refusal DocumentMacros = new("document-macros",
        "The document holds macros: save it without them.", "Le document contient des macros : enregistrez-le sans macros.");
    public static readonly Refusal DocumentReachesOut = new("document-reaches-out",
        "The document fetches something from elsewhere when it is opened: save it with everything inside, or as a PDF.",
        "Le document va chercher un contenu ailleurs à l’ouverture : enregistrez-le avec tout son contenu, ou en PDF.");
    public static readonly Refusal DocumentMarkup = new("document-markup",
        "This is a web page or a drawing with code in it, not plain text.", "C’est une page web ou un dessin contenant du code, pas du texte brut.");
}
