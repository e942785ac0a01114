using Cases.Engine;
using Cases.Engine.Tests.Conformance;

namespace Cases.Engine.Tests.Documents;

// Under the stored names by which the database knows that bytes came with an event, or went with one.

[StoredAs("document-attached")]
public sealed record PictureHung(Guid Document, Personal Title) : IStoring
{
    [System.Text.Json.Serialization.JsonIgnore]
    public ReadOnlyMemory<byte>? Content { get; init; }
}

[StoredAs("document-retracted")]
public sealed record PictureTaken(Guid Document) : IDiscarding;

[By(Role.Caseworker)]
public sealed record HangPicture(Guid Shelf, Guid Picture, byte[] Content) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        _ = await streams.Load<Shelf>(Shelf);
        return Decision.Accept<Shelf>(Shelf, new PictureHung(Picture, Personal.Of("Portrait")) { Content = Content });
    }
}

[By(Role.Caseworker)]
public sealed record TakePicture(Guid Shelf, Guid Picture) : ICommand
{
    public async ValueTask<Decision> Decide(IStreams streams, Act act)
    {
        _ = await streams.Load<Shelf>(Shelf);
        return Decision.Accept<Shelf>(Shelf, new PictureTaken(Picture));
    }
}
