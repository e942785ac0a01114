using System.Text.Json.Serialization;
using Cases.Engine;

namespace Cases.Documents;

/// <summary>A document was put on the file. The log keeps what its bytes hash to; they lie beside it.</summary>
/// <param name="MediaType">As its content says; one of <see cref="DocumentFormat.Allowed"/>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the bytes as they were attached: 64 digits, lower-case hexadecimal.</param>
[StoredAs("document-attached")]
public sealed record DocumentAttached(Guid Document, DocumentKind Kind, string MediaType, long Size, string Sha256, Personal FileName) : IStoring
{
    [JsonIgnore]
    public ReadOnlyMemory<byte>? Content { get; init; }
}

/// <summary>The document did not belong here: its bytes are destroyed, this entry and the one it corrects stay.</summary>
[StoredAs("document-retracted")]
public sealed record DocumentRetracted(long Corrects, Guid Document) : ICorrection, IDiscarding;

/// <summary>What a document is to the programme.</summary>
public enum DocumentKind { Identity, Residence, Certificate, Diploma, Curriculum, Agreement, Letter, Other }
