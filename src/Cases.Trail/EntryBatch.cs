namespace Cases.Trail;

// One tile's leaves and the lines that claim to be them, checked apart from the thread that reads. Used again for a later tile.
sealed class EntryBatch
{
    readonly ByteBuffer _lines = new();
    readonly List<int> _ends = [];
    readonly Sha256Lanes _sha256 = new();
    long _first;
    LeafTile _tile;

    public void Fill(long first, LeafTile tile, LineReader lines)
    {
        (_first, _tile) = (first, tile);
        _lines.Clear();
        _ends.Clear();
        while (_ends.Count < tile.Width && lines.TryRead(out var line))
        {
            _lines.Write(line);
            _ends.Add(_lines.Length);
        }
    }

    public void Check()
    {
        _tile.Check(_sha256);
        CheckLines();
        if (_ends.Count < _tile.Width)
            throw new Refused("entries-cut", $"Entry {_first + _ends.Count} and all after it are missing.", _first + _ends.Count);
    }

    void CheckLines()
    {
        var start = 0;
        foreach (var end in _ends)
        {
            _sha256.Add(0x00, _lines.Written[start..end]);
            start = end;
        }
        var hashes = _sha256.Finish();
        for (var i = 0; i < hashes.Count; i++)
        {
            if (hashes[i] != _tile[i] || LengthOf(i) > Entry.MaxLength)
                throw new Refused("entry-altered", $"Entry {_first + i} is not the one that was signed.", _first + i);
        }
        hashes.Clear();
    }

    int LengthOf(int line) => _ends[line] - (line == 0 ? 0 : _ends[line - 1]);
}
