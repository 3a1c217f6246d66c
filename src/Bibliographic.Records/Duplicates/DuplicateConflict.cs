namespace Bibliographic.Records;

/// <summary>Two records that share an identifier and contradict each other in another: they were not merged.</summary>
/// <remarks>Immutable.</remarks>
/// <seealso cref="DuplicateOptions.OnConflict"/>
public readonly record struct DuplicateConflict
{
    /// <summary>Creates a conflict.</summary>
    /// <param name="firstRecord">The earlier record's number.</param>
    /// <param name="secondRecord">The later record's number.</param>
    /// <param name="shared">The identifier that they share.</param>
    /// <param name="contradicting">The identifier in which they differ.</param>
    public DuplicateConflict(long firstRecord, long secondRecord, RecordValue shared, RecordValue contradicting) =>
        (FirstRecord, SecondRecord, Shared, Contradicting) = (firstRecord, secondRecord, shared, contradicting);

    /// <summary>
    /// The earlier record's number, counted from 1; when it was merged with others before, the number of the first of them.
    /// </summary>
    public long FirstRecord { get; init; }

    /// <summary>The later record's number, counted from 1.</summary>
    public long SecondRecord { get; init; }

    /// <summary>The identifier that they share.</summary>
    public RecordValue Shared { get; init; }

    /// <summary>The identifier in which they differ: DOI, PMID or PMCID.</summary>
    public RecordValue Contradicting { get; init; }

    /// <summary>For people: <c>records 3 and 17: same Doi, different Pmid</c>.</summary>
    public override string ToString() => $"records {FirstRecord} and {SecondRecord}: same {Shared}, different {Contradicting}";
}
