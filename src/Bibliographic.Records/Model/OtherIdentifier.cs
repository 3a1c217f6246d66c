using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>An identifier of the work for which the record model has no type of its own: its kind and its text.</summary>
/// <remarks>
/// The text is kept as the record has it and is not checked. Kinds are words in small letters; the well-known ones are the constants of
/// this type, and any other may be used. The default value has an empty kind and an empty text. Immutable.
/// </remarks>
/// <seealso cref="BibliographicRecord.OtherIdentifiers"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct OtherIdentifier
{
    /// <summary>An Archival Resource Key: <c>ark:/12148/bpt6k1</c> or <c>12148/bpt6k1</c>.</summary>
    public const string Ark = "ark";

    /// <summary>An identifier of arXiv.</summary>
    public const string Arxiv = "arxiv";

    /// <summary>An identifier of the Handle System: <c>2027/mdp.39015</c>.</summary>
    public const string Handle = "handle";

    /// <summary>A control number of the Library of Congress.</summary>
    public const string Lccn = "lccn";

    /// <summary>A control number of OCLC's WorldCat.</summary>
    public const string Oclc = "oclc";

    /// <summary>A uniform resource name.</summary>
    public const string Urn = "urn";

    private readonly string? _type;
    private readonly string? _value;

    /// <summary>Creates an identifier.</summary>
    /// <param name="type">The kind, such as <c>handle</c>.</param>
    /// <param name="value">The text.</param>
    public OtherIdentifier(string type, string value) => (Type, Value) = (type, value);

    /// <summary>The kind, such as <c>handle</c>; never null.</summary>
    public string Type
    {
        get => _type ?? "";
        init => _type = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The text without the kind; never null.</summary>
    public string Value
    {
        get => _value ?? "";
        init => _value = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Kind and text, such as <c>handle:2027/mdp.39015</c>; the text alone when there is no kind.</summary>
    public override string ToString() => _type is null ? Value : $"{Type}:{Value}";
}
