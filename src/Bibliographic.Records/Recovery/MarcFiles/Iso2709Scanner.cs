using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>Finds the records of ISO 2709, one after the other.</summary>
internal sealed class Iso2709Scanner(RecordReaderOptions options) : MarcFileScanner<Iso2709Reader>(options)
{
    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
    {
        if (!IsWorthLooking(window, isFinal))
            return ScanResult.None();
        var isFound = Iso2709Reader.TryFind(window, isFinal, out var start, out var length);
        WorkCounter.Add(isFound ? start + length : window.Length);
        var passedOver = window[..start].Trim(Iso2709Reader.Fill).Length;
        return isFound ? Take(start, length, passedOver) : GoOn(window, start, passedOver);
    }

    protected override MarcRecord? Read(Iso2709Reader reader, ReadOnlySpan<byte> text, RecordContext context, out MarcDamage damage)
    {
        var marc = reader.Read(text, out damage);
        if (marc is null)
            ReportEmpty(context);
        return marc;
    }
}
