using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>Where in a dump a value came from.</summary>
public enum EvidenceSource : byte
{
    /// <summary>There is no value, or the record did not come from a dump.</summary>
    None,

    /// <summary>The field of the same meaning, as it stood.</summary>
    Field,

    /// <summary>The author and title keys in <c>work_keys_str_mv</c>.</summary>
    WorkKeys,

    /// <summary>The long text in <c>spelling</c>, which holds the harvested record.</summary>
    Spelling,

    /// <summary>The part of the page above the table of index fields.</summary>
    Preamble,

    /// <summary>One of the record's web addresses.</summary>
    Url,

    /// <summary>The record's own identifier.</summary>
    Id,

    /// <summary>Other fields that repeat the value.</summary>
    OtherFields,

    /// <summary>The usual shape of such values: inferred, not stated.</summary>
    Inference,
}
