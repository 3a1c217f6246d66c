using AngleSharp.Html.Parser;

namespace Bibliographic.Records.Inputs.Html;

/// <summary>Gives the Staff View of a page. A page without one has no entry.</summary>
internal sealed class HtmlReader(Stream stream, ContainerContext context) : ContainerReader
{
    private const int FirstSize = 64 * 1024;

    private readonly int _longest = Math.Min(context.Options.MaxRecordBytes, Array.MaxLength - 1);
    private byte[] _page = new byte[FirstSize];
    private int _length;
    private bool _hasEnded;
    private MemoryStream _text = new();
    private ContainerEntry _entry = ContainerEntry.Unknown;

    public override ContainerEntry Entry => _entry;

    public override bool Read()
    {
        if (_hasEnded)
            return false;
        while (Add(stream.Read(Free())))
        {
        }
        return Parse();
    }

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (_hasEnded)
            return false;
        while (Add(await stream.ReadAsync(FreeMemory(), cancellationToken).ConfigureAwait(false)))
        {
        }
        return Parse();
    }

    public override int ReadContent(Span<byte> buffer) => _text.Read(buffer);

    public override ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(ReadContent(buffer.Span));

    protected override void Dispose(bool disposing) => stream.Dispose();

    private Span<byte> Free() => FreeMemory().Span;

    private Memory<byte> FreeMemory()
    {
        if (_length == _page.Length)
            Array.Resize(ref _page, (int)Math.Min(2L * _page.Length, _longest + 1L));
        return _page.AsMemory(_length);
    }

    private bool Add(int count)
    {
        _length += count;
        return count > 0 && _length <= _longest;
    }

    private bool Parse()
    {
        _hasEnded = true;
        if (_length > _longest)
        {
            context.Report(DiagnosticCode.RecordTooLong, context.Start, $"a page is longer than {_longest} bytes, and was cut");
            _length = _longest;
        }
        var bytes = _page.AsSpan(0, _length);
        if (!StaffView.MayBeIn(bytes))
            return false;
        var document = new HtmlParser().ParseDocument(CharacterSet.Decode(bytes, context.Entry.MediaType));
        var page = StaffView.Read(document);
        if (page.IsEmpty)
            return false;
        _text = new(page.ToUtf8());
        var canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        _entry = new()
        {
            Address = context.Entry.Address
                ?? (Uri.TryCreate(canonical, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
                    ? canonical
                    : null),
            Line = context.Start.Line,
            ByteOffset = context.Start.ByteOffset,
            MediaType = "text/plain",
        };
        return true;
    }
}
