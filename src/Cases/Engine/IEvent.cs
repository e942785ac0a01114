namespace Cases.Engine;

/// <summary>A fact that happened. Never changed and never deleted once recorded.</summary>
/// <remarks>
/// The body holds facts only: who acted, when and why travel in <see cref="Act"/>. A shape, once stored, stays readable for ever:
/// a changed shape is a new record with a new <see cref="StoredAsAttribute"/> name.
/// </remarks>
public interface IEvent;

/// <summary>The first event of a stream: it says which territory the stream belongs to and whose key seals it.</summary>
public interface IOpening : IEvent
{
    /// <summary>The code of the territory the stream belongs to, or <see cref="Act.Network"/> for what is everybody's.</summary>
    string Territory { get; }

    /// <summary>The person whose key seals every personal text of the stream; null when the stream is its own subject.</summary>
    Guid? Subject => null;
}

/// <summary>An event that puts right an earlier one of the same stream, which stays readable.</summary>
public interface ICorrection : IEvent
{
    /// <summary>The version, in the same stream, of the event that was wrong.</summary>
    long Corrects { get; }
}

/// <summary>In the transaction that records it, the key of the stream's subject is destroyed: what it sealed can never be read again, in backups either.</summary>
public interface IErasure : IEvent;

/// <summary>Bytes go with this event that are too many for the log: its transaction keeps them beside it, sealed with the key of the stream's subject.</summary>
public interface IStoring : IEvent
{
    /// <summary>What the bytes are found by.</summary>
    Guid Document { get; }

    /// <summary>Clear between the command and its recording; null in what is read from the log.</summary>
    ReadOnlyMemory<byte>? Content { get; }
}

/// <summary>In the transaction that records it, the bytes of an <see cref="IStoring"/> of the same stream are destroyed.</summary>
public interface IDiscarding : IEvent
{
    Guid Document { get; }
}

/// <summary>The name an event is stored under: ours, never the CLR type's, so that code can be renamed and history cannot.</summary>
/// <param name="name">Kebab-case, past tense; a changed shape gets a number: <c>attendance-recorded-2</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
