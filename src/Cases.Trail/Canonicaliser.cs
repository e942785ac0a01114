using System.Text.Json;
using System.Text.Unicode;

namespace Cases.Trail;

// Reads the tokens once into a flat list, then writes them with every object's properties sorted. Its buffers are kept for the next text.
sealed class Canonicaliser : IComparer<int>
{
    readonly record struct Token(JsonTokenType Type, bool Unescaped, int Start, int Length, int Next);

    static readonly JsonReaderOptions Options = new() { MaxDepth = CanonicalJson.MaxDepth };

    readonly ByteBuffer _output = new();
    readonly ByteBuffer _unescaped = new();
    readonly ByteBuffer _source = new();
    readonly List<int> _properties = [];
    readonly List<int> _open = [];
    Token[] _tokens = new Token[64];
    int _count;

    public ReadOnlySpan<byte> Run(ReadOnlySpan<byte> json)
    {
        Reset(json);
        try
        {
            if (!Utf8.IsValid(json))
                throw new NotCanonicalException("The text is not UTF-8.");
            Tokenise(json);
            Write(0);
        }
        catch (JsonException e)
        {
            throw new NotCanonicalException($"The text is not JSON: line {e.LineNumber}, byte {e.BytePositionInLine}.", e);
        }
        return _output.Written;
    }

    void Reset(ReadOnlySpan<byte> json)
    {
        _output.Clear();
        _unescaped.Clear();
        _source.Clear();
        _source.Write(json);
        _properties.Clear();
        _open.Clear();
        _count = 0;
    }

    void Tokenise(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                Close();
                continue;
            }
            if (_count == _tokens.Length)
                Array.Resize(ref _tokens, _count * 2);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                _open.Add(_count);
            _tokens[_count] = TokenAt(ref reader, _count + 1);
            _count++;
        }
    }

    void Close()
    {
        var start = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _tokens[start] = _tokens[start] with { Next = _count };
    }

    Token TokenAt(ref Utf8JsonReader reader, int next)
    {
        var quote = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        if (!reader.ValueIsEscaped)
            return new Token(reader.TokenType, false, (int)reader.TokenStartIndex + quote, reader.ValueSpan.Length, next);
        try
        {
            var start = _unescaped.Length;
            _unescaped.Advance(reader.CopyString(_unescaped.Space(reader.ValueSpan.Length)));
            return new Token(reader.TokenType, true, start, _unescaped.Length - start, next);
        }
        catch (InvalidOperationException e)
        {
            throw new NotCanonicalException("A string holds half a surrogate pair.", e);
        }
    }

    ReadOnlySpan<byte> Text(in Token token) => (token.Unescaped ? _unescaped : _source).Written.Slice(token.Start, token.Length);

    int Write(int index)
    {
        ref readonly var token = ref _tokens[index];
        switch (token.Type)
        {
            case JsonTokenType.StartObject:
                WriteObject(index);
                break;
            case JsonTokenType.StartArray:
                WriteArray(index);
                break;
            case JsonTokenType.Number:
                CanonicalNumber.Write(Text(token), _output);
                break;
            case JsonTokenType.String:
                WriteString(token);
                break;
            default:
                _output.Write(Text(token));
                break;
        }
        return token.Next;
    }

    void WriteArray(int index)
    {
        var end = _tokens[index].Next;
        _output.Write((byte)'[');
        for (var item = index + 1; item < end;)
        {
            if (item > index + 1)
                _output.Write((byte)',');
            item = Write(item);
        }
        _output.Write((byte)']');
    }

    void WriteObject(int index)
    {
        var first = _properties.Count;
        for (var key = index + 1; key < _tokens[index].Next; key = _tokens[key + 1].Next)
            _properties.Add(key);
        var count = _properties.Count - first;
        _properties.Sort(first, count, this);
        _output.Write((byte)'{');
        for (var i = first; i < first + count; i++)
        {
            if (i > first)
                WriteComma(_properties[i - 1], _properties[i]);
            WriteString(_tokens[_properties[i]]);
            _output.Write((byte)':');
            Write(_properties[i] + 1);
        }
        _output.Write((byte)'}');
        _properties.RemoveRange(first, count);
    }

    void WriteComma(int before, int after)
    {
        if (Text(_tokens[before]).SequenceEqual(Text(_tokens[after])))
            throw new NotCanonicalException("An object has the same key twice.");
        _output.Write((byte)',');
    }

    void WriteString(in Token token)
    {
        if (token.Unescaped)
            CanonicalString.Write(Text(token), _output);
        else
            CanonicalString.WriteVerbatim(Text(token), _output);
    }

    int IComparer<int>.Compare(int left, int right) => CanonicalString.Compare(Text(_tokens[left]), Text(_tokens[right]));
}
