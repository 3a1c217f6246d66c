namespace Bibliographic.Records;

/// <summary>Two records that share an identifier and contradict each other in another: they were not merged.</summary>
/// <param name="FirstRecord">
/// The earlier record's number, counted from 1; when it was merged with others before, the number of the first of them.
/// </param>
/// <param name="SecondRecord">The later record's number, counted from 1.</param>
/// <param name="Shared">The identifier that they share.</param>
/// <param name="Contradicting">The identifier in which they differ: DOI, PMID or PMCID.</param>
public readonly record struct DuplicateConflict(long FirstRecord, long SecondRecord, RecordValue Shared, RecordValue Contradicting)
{
    /// <summary>For people: <c>records 3 and 17: same Doi, different Pmid</c>.</summary>
    public override string ToString() => $"records {FirstRecord} and {SecondRecord}: same {Shared}, different {Contradicting}";
}
