using System.Text.Json;

namespace Bibliographic.Records.Fuzzing.Reading;

/// <summary>All that reading an input gave: records with their evidence, diagnostics, and how it ended.</summary>
internal sealed class ReadingOutcome
{
    public List<BibliographicRecord> Records { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Why the reading ended early; null when it did not. Only what the reader documents is caught.</summary>
    public string? Failure { get; private set; }

    /// <summary>Reads, and keeps what comes.</summary>
    public static ReadingOutcome Of(Func<RecordReaderOptions, IEnumerable<BibliographicRecord>> read, RecordReaderOptions options)
    {
        var outcome = new ReadingOutcome();
        try
        {
            outcome.Records.AddRange(read(options with { OnDiagnostic = outcome.Diagnostics.Add }));
        }
        catch (Exception exception) when (exception is JsonException or RecordFormatException)
        {
            outcome.Failure = exception.Message;
        }
        return outcome;
    }

    /// <summary>Fails unless the other outcome is the same in everything.</summary>
    /// <remarks>
    /// How much can be had of damaged packed data depends on how much is unpacked at once: bytes that came out together with the error are
    /// lost. Then it must only be reported.
    /// </remarks>
    public void AssertSame(ReadingOutcome other, string way)
    {
        if (IsPackingDamaged || other.IsPackingDamaged)
        {
            Assert.True(IsTold && other.IsTold, $"Read {way}: damaged packed data are not reported.");
            return;
        }
        Assert.True(Failure == other.Failure, $"Read {way}: the failure '{other.Failure}', not '{Failure}'.");
        Assert.True(Diagnostics.SequenceEqual(other.Diagnostics), $"Read {way}: {Difference(Diagnostics, other.Diagnostics)}");
        Assert.True(Records.SequenceEqual(other.Records), $"Read {way}: {Difference(Records, other.Records)}");
        Assert.True(Records.Select(record => record.Evidence).SequenceEqual(other.Records.Select(record => record.Evidence)), $"Read {way}: other evidence.");
    }

    /// <summary>Whether damage is reported; a strict reader may have stopped at other damage, in what was unpacked before.</summary>
    private bool IsTold => IsPackingDamaged || Failure is not null;

    private bool IsPackingDamaged => Diagnostics.Exists(diagnostic => diagnostic.Code == DiagnosticCode.CompressionBroken);

    private static string Difference<T>(List<T> expected, List<T> actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => Equals(pair.First, pair.Second)).Count();
        return $"{actual.Count} instead of {expected.Count}; number {at + 1} is '{actual.ElementAtOrDefault(at)}', not '{expected.ElementAtOrDefault(at)}'.";
    }
}
