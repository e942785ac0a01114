namespace Cases.Engine;

/// <summary>What the rules of one kind of stream need to know, folded from its events.</summary>
public interface IState<TSelf> where TSelf : class, IState<TSelf>
{
    /// <summary>The stored name of this kind of stream, kebab-case, never changed.</summary>
    static abstract string StreamType { get; }

    /// <summary>The state of a stream that has no event yet.</summary>
    static abstract TSelf Empty { get; }

    /// <summary>The number of events folded so far: 0 for a stream that does not exist.</summary>
    long Version { get; }

    /// <summary>The territories whose people may act on this stream; empty when it is everybody's.</summary>
    IEnumerable<string> Territories { get; }

    /// <summary>The only dispatcher: every engine folds through it. An event it does not know leaves all but the version unchanged.</summary>
    static abstract TSelf Evolve(TSelf state, IEvent @event);
}
