namespace Bibliographic.Records;

/// <summary>Two records that were not merged because they share one identifier but differ in another.</summary>
/// <remarks>Immutable.</remarks>
/// <seealso cref="DuplicateOptions.OnConflict"/>
public readonly record struct DuplicateConflict
{
    /// <summary>Creates a conflict.</summary>
    /// <param name="firstRecord">The number of the earlier record.</param>
    /// <param name="secondRecord">The number of the later record.</param>
    /// <param name="shared">The identifier that the records share.</param>
    /// <param name="contradicting">The identifier in which they differ.</param>
    public DuplicateConflict(long firstRecord, long secondRecord, RecordValue shared, RecordValue contradicting) =>
        (FirstRecord, SecondRecord, Shared, Contradicting) = (firstRecord, secondRecord, shared, contradicting);

    /// <summary>
    /// The number of the earlier record, counted from 1. When that record belongs to a work of several records, the number of the first of
    /// these.
    /// </summary>
    public long FirstRecord { get; init; }

    /// <summary>The number of the later record, counted from 1.</summary>
    public long SecondRecord { get; init; }

    /// <summary>The identifier that the records share.</summary>
    public RecordValue Shared { get; init; }

    /// <summary>The identifier in which they differ: DOI, PMID or PMCID.</summary>
    public RecordValue Contradicting { get; init; }

    /// <summary>A short description, for example <c>records 3 and 17: same Doi, different Pmid</c>.</summary>
    public override string ToString() => $"records {FirstRecord} and {SecondRecord}: same {Shared}, different {Contradicting}";
}
