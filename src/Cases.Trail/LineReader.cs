namespace Cases.Trail;

// A line longer than an entry may come in pieces, the first of them longer too. A last line without its end is none.
sealed class LineReader(Stream stream)
{
    readonly byte[] _bytes = new byte[256 * 1024];
    int _start, _end;

    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var ahead = _bytes.AsSpan(_start, _end - _start);
            var length = ahead.IndexOf((byte)'\n');
            if (length >= 0 || ahead.Length > Entry.MaxLength)
            {
                line = length >= 0 ? ahead[..length] : ahead;
                _start += line.Length + (length >= 0 ? 1 : 0);
                return true;
            }
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    public bool HasMore => _start < _end || Fill();

    bool Fill()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        var read = stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        return read > 0;
    }
}
