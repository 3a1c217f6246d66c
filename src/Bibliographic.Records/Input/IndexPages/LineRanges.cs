namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Enumerates the lines of a part of a block, without their line ends.</summary>
internal ref struct LineRanges(ReadOnlySpan<byte> block, int start, int end)
{
    private readonly ReadOnlySpan<byte> _block = block;
    private int _next = start;

    public Range Current { get; private set; }

    public readonly LineRanges GetEnumerator() => this;

    /// <summary>A line without spaces and tabs at its ends. The general method takes several times as long for so few bytes.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        int start = 0, end = line.Length;
        while (start < end && line[start] is (byte)' ' or (byte)'\t' or (byte)'\r')
            start++;
        while (end > start && line[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
            end--;
        return line[start..end];
    }

    public bool MoveNext()
    {
        if (_next > end)
            return false;
        var length = _block[_next..end].IndexOf((byte)'\n');
        var lineEnd = length < 0 ? end : _next + length;
        Current = _next..(lineEnd > _next && _block[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd);
        _next = length < 0 ? end + 1 : lineEnd + 1;
        return true;
    }
}
