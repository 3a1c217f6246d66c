using Bibliographic.Records.Model.Values;

namespace Bibliographic.Records;

public sealed partial record BibliographicRecord
{
    /// <summary>Whether the record says something: blank texts and empty names say nothing.</summary>
    /// <param name="value">What is asked for.</param>
    public bool Has(RecordValue value) => RecordProperties.Find(value)?.IsIn(this) ?? false;
}
