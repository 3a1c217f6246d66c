namespace Bibliographic.Records.Fuzzing.Reading;

/// <summary>What holds of every container, whatever its bytes.</summary>
internal static class ContainerPromises
{
    private const int SmallLimit = 200;

    /// <summary>
    /// Every way of reading on one thread gives the same; a tolerant reader throws nothing, a strict one stops where there is damage. With
    /// small limits other records are given only where something is said to be cut.
    /// </summary>
    public static void AssertKept(byte[] bytes, RecordInputs inputs)
    {
        var options = new RecordReaderOptions { Inputs = inputs };
        var outcome = ReadingWay.AssertSame(ReadingWay.OnOneThread, bytes, cut: bytes.Length, options);
        Assert.Null(outcome.Failure);
        var strict = ReadingOutcome.Of(with => RecordDump.Read(bytes, with), options with { Policy = DiagnosticPolicy.Strict });
        Assert.Equal(outcome.Diagnostics.Any(diagnostic => diagnostic.IsDamage), strict.Failure is not null);

        var limited = options with { MaxRecordBytes = SmallLimit, MaxRowBytes = SmallLimit / 2 };
        ReadingWay.AssertCutsAreTold(ReadingWay.OnOneThread, bytes, cut: bytes.Length, limited);
    }
}
