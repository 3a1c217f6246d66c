using System.Text.Json.Serialization;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records;

/// <summary>The licence under which the work may be used: its address, a statement in words, or both.</summary>
/// <remarks>The default value has neither. Immutable.</remarks>
/// <seealso cref="BibliographicRecord.License"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct License
{
    /// <summary>Creates a licence.</summary>
    /// <param name="url">The licence's address; null when there are only words.</param>
    /// <param name="text">The licence statement in words; null when there is only an address.</param>
    public License(string? url, string? text = null) => (Url, Text) = (url, text);

    /// <summary>The licence's address as written; null when the record only has words.</summary>
    public string? Url { get; init; }

    /// <summary>The licence statement in words; null when the record only has an address.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// The SPDX identifier of a Creative Commons address (<c>CC-BY-4.0</c>); null for any other. Derived from <see cref="Url"/>.
    /// </summary>
    public string? SpdxId => CreativeCommons.ToSpdxId(Url);

    /// <summary>The address, or the words when there is none.</summary>
    public override string ToString() => Url ?? Text ?? "";
}
