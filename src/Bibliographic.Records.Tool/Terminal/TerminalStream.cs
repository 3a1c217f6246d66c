using System.Text;
using Bibliographic.Records.Tool.IO;

namespace Bibliographic.Records.Tool.Terminal;

/// <summary>Takes UTF-8 for a terminal, whose encoding may be another one.</summary>
internal sealed class TerminalStream(TextWriter writer) : WriteOnlyStream
{
    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[buffer.Length + 1];
        writer.Write(text.AsSpan(0, _decoder.GetChars(buffer, text, flush: false)));
    }

    public override void Flush() => writer.Flush();

    protected override void Dispose(bool disposing)
    {
        writer.Dispose();
        base.Dispose(disposing);
    }
}
