using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records;

/// <summary>Where in a dump a value came from.</summary>
public enum EvidenceSource
{
    /// <summary>There is no value, or the record did not come from a dump.</summary>
    None = 0,

    /// <summary>The field of the same meaning, as it stood.</summary>
    Field = 1,

    /// <summary>The author and title keys in <c>work_keys_str_mv</c>.</summary>
    WorkKeys = 2,

    /// <summary>The long text in <c>spelling</c>, which holds the harvested record.</summary>
    Spelling = 3,

    /// <summary>The part of the page above the table of index fields.</summary>
    Preamble = 4,

    /// <summary>One of the record's web addresses.</summary>
    Url = 5,

    /// <summary>The record's own identifier.</summary>
    Id = 6,

    /// <summary>Other fields that repeat the value.</summary>
    OtherFields = 7,

    /// <summary>The usual shape of such values: inferred, not stated.</summary>
    Inference = 8,

    /// <summary>
    /// The MARC record, which states the value in the field that MARC has for it: <see cref="BibliographicRecord.Marc"/>.
    /// </summary>
    Marc = 9,

    /// <summary>Another record of the same work, by which the record was completed: <see cref="RecordCompletion"/>.</summary>
    OtherRecord = 10,
}
