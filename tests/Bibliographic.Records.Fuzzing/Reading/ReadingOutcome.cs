using System.Text.Json;

namespace Bibliographic.Records.Fuzzing.Reading;

/// <summary>All that reading an input gave: records with their evidence, diagnostics, and how it ended.</summary>
internal sealed class ReadingOutcome
{
    public List<BibliographicRecord> Records { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Why the reading ended early; null when it did not. Only what the reader documents is caught.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether something is said to be cut, or was lost with damaged packed data.</summary>
    public bool IsCut => IsPackingDamaged
        || Diagnostics.Exists(diagnostic => diagnostic.Code is DiagnosticCode.RecordTooLong or DiagnosticCode.RowTooLong);

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
    public void AssertSame(ReadingOutcome other, string way)
    {
        if (FindDifference(other) is { } difference)
            Assert.Fail($"Read {way}: {difference}");
    }

    /// <summary>In what the other outcome is not the same; null when it is.</summary>
    /// <remarks>
    /// How much can be had of damaged packed data depends on how much is unpacked at once: bytes that came out together with the error are
    /// lost. Then it must only be reported.
    /// </remarks>
    public string? FindDifference(ReadingOutcome other)
    {
        if (IsPackingDamaged || other.IsPackingDamaged)
            return IsTold && other.IsTold ? null : "packing: damaged data are not reported.";
        if (Failure != other.Failure)
            return $"failure: '{other.Failure}', not '{Failure}'.";
        if (!Records.SequenceEqual(other.Records))
            return "records: " + Difference(Records.ConvertAll(Json), other.Records.ConvertAll(Json));
        for (var i = 0; i < Records.Count; i++)
        {
            if (Records[i].Evidence != other.Records[i].Evidence)
                return $"evidence: other of record {i + 1}.";
        }
        return Diagnostics.SequenceEqual(other.Diagnostics) ? null : "diagnostics: " + Difference(Diagnostics, other.Diagnostics);
    }

    /// <summary>The same, as it is compared with what a part, or another form, of the input gave.</summary>
    /// <param name="record">What to compare of a record.</param>
    /// <param name="diagnostic">What to compare of a diagnostic; null leaves it out.</param>
    public ReadingOutcome Select(Func<BibliographicRecord, BibliographicRecord> record, Func<Diagnostic, Diagnostic?> diagnostic)
    {
        var outcome = new ReadingOutcome { Failure = Failure };
        outcome.Records.AddRange(Records.Select(record));
        outcome.Diagnostics.AddRange(Diagnostics.Select(diagnostic).OfType<Diagnostic>());
        return outcome;
    }

    /// <summary>Adds what the next part of the input gave.</summary>
    public void Append(ReadingOutcome next)
    {
        Records.AddRange(next.Records);
        Diagnostics.AddRange(next.Diagnostics);
        Failure ??= next.Failure;
    }

    /// <summary>Whether damage is reported; a strict reader may have stopped at other damage, in what was unpacked before.</summary>
    private bool IsTold => IsPackingDamaged || Failure is not null;

    private bool IsPackingDamaged => Diagnostics.Exists(diagnostic => diagnostic.Code == DiagnosticCode.CompressionBroken);

    private static string Json(BibliographicRecord record) => RecordFormats.NdJson.Serialize(record).TrimEnd();

    private static string Difference<T>(List<T> expected, List<T> actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => Equals(pair.First, pair.Second)).Count();
        return $"{actual.Count} instead of {expected.Count}; number {at + 1} is '{actual.ElementAtOrDefault(at)}', not '{expected.ElementAtOrDefault(at)}'.";
    }
}
