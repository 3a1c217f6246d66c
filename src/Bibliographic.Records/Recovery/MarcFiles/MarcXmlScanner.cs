using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>Finds the elements <c>record</c> of MARCXML, whatever envelope they are in.</summary>
internal sealed class MarcXmlScanner(RecordReaderOptions options) : MarcFileScanner<MarcXmlReader>(options)
{
    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
    {
        if (!IsWorthLooking(window, isFinal))
            return ScanResult.None();
        var isFound = MarcXmlReader.TryFind(window, isFinal, out var start, out var length);
        var passedOver = MarcXmlReader.CountFieldBytes(window[..start]);
        return isFound ? Take(start, length, passedOver) : GoOn(window, start, passedOver);
    }

    protected override MarcRecord? Read(MarcXmlReader reader, ReadOnlySpan<byte> text, RecordContext context, out MarcDamage damage)
    {
        var marc = reader.Read(text, out damage);
        if (marc is null)
            ReportEmpty(context);
        return marc;
    }
}
