namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Memory for texts that live as long as one page.</summary>
internal sealed class TextArena
{
    private byte[] _chunk = new byte[4096];
    private int _used;

    /// <summary>Room for a text of at most a length.</summary>
    public Span<byte> Reserve(int length)
    {
        // A wrapped value may grow by one space.
        length++;
        if (_chunk.Length - _used < length)
        {
            // Texts in the old chunk stay valid: their spans hold it.
            _chunk = new byte[Math.Max(_chunk.Length * 2, length)];
            _used = 0;
        }
        return _chunk.AsSpan(_used, length);
    }

    /// <summary>Keeps the first bytes of what was reserved last.</summary>
    public void Keep(int length) => _used += length;

    /// <summary>Forgets all texts.</summary>
    public void Clear() => _used = 0;
}
