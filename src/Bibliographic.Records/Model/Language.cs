using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>A language of the work.</summary>
/// <remarks>The default value has an empty name. Immutable.</remarks>
/// <seealso cref="BibliographicRecord.Languages"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct Language
{
    private readonly string? _name;

    /// <summary>Creates a language.</summary>
    /// <param name="name">The English name, such as <c>Spanish</c>.</param>
    /// <param name="code">The ISO 639 code, such as <c>es</c>; null when it is not known.</param>
    public Language(string name, string? code = null)
    {
        Name = name;
        Code = code;
    }

    /// <summary>The English name, as catalogues write it, or the text of the record when it is not a known name; never null.</summary>
    public string Name
    {
        get => _name ?? "";
        init => _name = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>The ISO 639-1 code, or the ISO 639-3 code of a language that has no shorter one; null when the name is not known.</summary>
    public string? Code { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
