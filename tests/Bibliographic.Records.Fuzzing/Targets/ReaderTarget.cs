using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Fuzzing.Reading;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Fuzzing.Targets;

/// <summary>
/// The reader: every way of reading on one thread gives the same, a strict reader stops at the first damage, and recovery stays inside the
/// block it is given.
/// </summary>
internal sealed class ReaderTarget : FuzzTarget
{
    public override string Name => "reader";

    protected override void Try(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        var bytes = input.ToArray();
        var outcome = ReadingWay.AssertSame(ReadingWay.OnOneThread, bytes, cut: bytes.Length);
        var strict = ReadingOutcome.Of(with => RecordDump.Read(bytes, with), new() { Policy = DiagnosticPolicy.Strict });
        if (outcome.Failure is null)
            Assert.Equal(outcome.Diagnostics.Any(diagnostic => diagnostic.IsDamage), strict.Failure is not null);
        Recover(memory.Place(input));
    }

    /// <summary>Scans and recovers pages from memory that ends with the input, which the reader copies.</summary>
    private static void Recover(ReadOnlySpan<byte> block)
    {
        var options = RecordReaderOptions.Default;
        var log = new DiagnosticLog(isEnabled: true);
        var recovery = new RecordRecovery(options, log);
        var scanner = new PageScanner();
        while (scanner.Scan(block, isFinal: true))
        {
            var fields = new PageFields(block, scanner.Page, new());
            PageInspector.Inspect(fields, block, log);
            recovery.Recover(fields);
            block = block[scanner.Page.Length..];
        }
    }
}
