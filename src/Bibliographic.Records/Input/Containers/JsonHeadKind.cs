namespace Bibliographic.Records.Input.Containers;

/// <summary>What the first objects of JSON are.</summary>
internal enum JsonHeadKind
{
    /// <summary>They do not tell.</summary>
    Unknown,

    /// <summary>Objects with a page as <c>text</c>.</summary>
    Texts,

    /// <summary>Records in the library's own JSON.</summary>
    Records,

    /// <summary>Records in MARC-in-JSON.</summary>
    MarcRecords,
}
