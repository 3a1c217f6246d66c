using Bibliographic.Records.Input;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Recovery.Marc;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>Makes records of the MARC records in a file, and reports what is wrong with these.</summary>
/// <typeparam name="TReader">What reads one MARC record; not safe for use by several threads at once.</typeparam>
internal abstract class MarcFileScanner<TReader>(RecordReaderOptions options) : RecordScanner
    where TReader : class, new()
{
    private readonly ObjectPool<Tools> _free = new();
    private int _neededLength;

    public sealed override BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context)
    {
        var tools = _free.TryRent() ?? new(new(), new(options));
        var marc = Read(tools.Reader, text, context, out var damage);
        if (marc is not null && damage != MarcDamage.None && context.IsReporting)
            MarcDamageReport.Report(damage, context);
        var record = marc is null ? null
            : options.OmitValuesOfMarcFiles && marc.TryMeasure(out _) ? new() { Marc = marc }
            : tools.Recovery.Recover(marc);
        _free.Return(tools);
        return record;
    }

    public override void Reset() => _neededLength = 0;

    /// <summary>Reads one record.</summary>
    /// <returns>Null when there is none, which has been reported.</returns>
    protected abstract MarcRecord? Read(TReader reader, ReadOnlySpan<byte> text, RecordContext context, out MarcDamage damage);

    protected static void ReportEmpty(RecordContext context) =>
        context.Report(DiagnosticCode.MarcRecordEmpty, "there is no field in what looks like a record, and it was left out");

    /// <summary>
    /// Whether a window should be looked at. After one that ends within a record, only when there is twice as much of this record: a record
    /// of any length is then looked at with work that is linear in its length.
    /// </summary>
    protected bool IsWorthLooking(ReadOnlySpan<byte> window, bool isFinal) => isFinal || window.Length >= _neededLength;

    /// <summary>There is no whole record in the window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="start">Where the record starts that goes on after the window.</param>
    /// <param name="passedOver">How many bytes before it are text that belongs to no record.</param>
    protected ScanResult GoOn(ReadOnlySpan<byte> window, int start, int passedOver)
    {
        _neededLength = 2 * (window.Length - start);
        return ScanResult.None(start, passedOver);
    }

    /// <summary>There is a record.</summary>
    protected ScanResult Take(int start, int length, int passedOver)
    {
        _neededLength = 0;
        return ScanResult.Record(start, length, passedOver);
    }

    /// <summary>What one thread at a time reads a record with.</summary>
    private sealed record Tools(TReader Reader, MarcRecovery Recovery);
}
