using System.Buffers;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Input;

/// <summary>Some pages, one after the other, with their bytes: what one thread recovers at a time. Used again and again.</summary>
internal sealed class PageChunk : IDisposable
{
    private readonly List<DumpPage> _pages = [];
    private readonly List<(int Start, Diagnostic[] Diagnostics)> _places = [];
    private byte[] _bytes = [];

    /// <summary>How many pages there are.</summary>
    public int Count => _places.Count;

    /// <summary>The page at a position.</summary>
    public DumpPage this[int index] => _pages[index];

    /// <summary>The bytes from the start of a page on.</summary>
    public ReadOnlySpan<byte> BytesOf(int index) => _bytes.AsSpan(_places[index].Start);

    /// <summary>What was reported while the page was looked for.</summary>
    public Diagnostic[] DiagnosticsOf(int index) => _places[index].Diagnostics;

    /// <summary>Adds the page that a scanner has found, and gives it another to fill.</summary>
    public void Add(PageScanner scanner, int start, Diagnostic[] diagnostics)
    {
        if (_pages.Count == _places.Count)
            _pages.Add(new());
        (_pages[_places.Count], scanner.Page) = (scanner.Page, _pages[_places.Count]);
        _places.Add((start, diagnostics));
    }

    /// <summary>Gives the chunk the buffer in which its pages stand; it comes from the shared pool.</summary>
    public void Own(byte[] buffer) => _bytes = buffer;

    /// <summary>Gives the buffer back to the pool; the chunk may be filled anew.</summary>
    public void Dispose()
    {
        _places.Clear();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}
