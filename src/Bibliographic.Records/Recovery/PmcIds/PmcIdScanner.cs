using System.Text;
using Bibliographic.Records.Input;

namespace Bibliographic.Records.Recovery.PmcIds;

/// <summary>Finds the rows of PubMed Central's list; only those of articles that are wanted, where that is known.</summary>
/// <param name="wanted">The identifiers of which one is wanted; null for all rows.</param>
internal sealed class PmcIdScanner(WorkIdentifierTable? wanted) : RecordScanner
{
    private PmcIdColumns _columns = PmcIdColumns.Standard;

    public override bool EndsAtLineEnd => true;

    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context)
    {
        var consumed = 0;
        while (true)
        {
            var rest = window[consumed..];
            var end = rest.IndexOf((byte)'\n');
            if (rest.IsEmpty || end < 0 && !isFinal)
                return ScanResult.None(consumed);
            var length = end < 0 ? rest.Length : end + 1;
            var line = rest[..length].TrimEnd("\r\n"u8);
            if (PmcIdParser.ReadHeader(line) is { } columns)
                _columns = columns;
            else if (!line.IsEmpty && (wanted is null || IsWanted(line, wanted)))
                return ScanResult.Record(consumed, length, state: _columns);
            consumed += length;
        }
    }

    public override BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context) =>
        new PmcIdRow((PmcIdColumns)context.State!, context).Read(Encoding.UTF8.GetString(text.TrimEnd("\r\n"u8)));

    public override void Reset() => _columns = PmcIdColumns.Standard;

    /// <summary>
    /// Whether a row has one of the identifiers. It is told from the last commas of the line, without reading the row: at ten million rows
    /// a minute is saved. A row of another form is read.
    /// </summary>
    private bool IsWanted(ReadOnlySpan<byte> line, WorkIdentifierTable table)
    {
        // …,10.5555/heron.7,PMC8123456,33987654,NIHMS12,live
        if (!_columns.IsStandard || !TryTakeLast(ref line, out _) || !TryTakeLast(ref line, out _) || !TryTakeLast(ref line, out var pmid)
            || !TryTakeLast(ref line, out var pmcid) || !TryTakeLast(ref line, out var doi))
            return true;
        if (!pmcid.StartsWith("PMC"u8) || !TryReadNumber(pmcid[3..], out var pmcNumber) || !TryReadNumber(pmid, out var pmNumber))
            return true;
        if (table.HasPmcid(pmcNumber) || pmNumber > 0 && table.HasPmid(pmNumber))
            return true;
        if (doi.StartsWith("10."u8) && doi.IndexOfAny("%&<\" "u8) < 0)
            return table.HasDoi(doi);
        return !doi.Trim((byte)' ').IsEmpty;
    }

    private static bool TryTakeLast(ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> cell)
    {
        var comma = line.LastIndexOf((byte)',');
        cell = line[(comma + 1)..];
        line = line[..Math.Max(0, comma)];
        return comma >= 0 && cell is not [.., (byte)'"'];
    }

    /// <summary>Reads a number; nothing is 0.</summary>
    private static bool TryReadNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length > 9)
            return false;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return text is [(byte)' '];
            number = 10 * number + (b - '0');
        }
        return true;
    }
}
