using System.Text;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>Text in UTF-16 with a byte order mark.</summary>
internal sealed class Utf16Container : RecordContainer
{
    private const int ByteOrderMarkLength = 2;

    public override string Name => "utf-16";

    public override bool HoldsContainers => true;

    public override Recognition Recognize(InputHead head) =>
        head.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? Recognition.Yes : Recognition.No;

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) =>
        new SingleEntryReader(new Utf16Input(new(stream), context));

    /// <summary>The text in UTF-8; which of the two byte orders it has is known once its first bytes are.</summary>
    private sealed class Utf16Input(CountedStream stream, ContainerContext context) : ForwardStream
    {
        private readonly byte[] _mark = new byte[ByteOrderMarkLength];
        private int _markLength;
        private Stream? _text;
        private bool _hasReported;

        public override int Read(Span<byte> buffer)
        {
            while (_text is null)
                TakeMark(stream.Read(_mark.AsSpan(_markLength)));
            return Check(_text.Read(buffer));
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            while (_text is null)
                TakeMark(await stream.ReadAsync(_mark.AsMemory(_markLength), cancellationToken).ConfigureAwait(false));
            return Check(await _text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                stream.Dispose();
            base.Dispose(disposing);
        }

        /// <summary>Reports a text that ends in the middle of a code unit: a byte is missing, or there is one too many.</summary>
        private int Check(int count)
        {
            if (stream.HasEnded && stream.BytesRead % 2 != 0 && !_hasReported)
            {
                _hasReported = true;
                context.Report(DiagnosticCode.ContainerBroken, context.Start, "the UTF-16 has an odd number of bytes: what follows a byte that is missing cannot be read");
            }
            return count;
        }

        private void TakeMark(int count)
        {
            _markLength += count;
            if (count > 0 && _markLength < _mark.Length)
                return;
            var encoding = _mark[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            _text = Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
        }
    }
}
