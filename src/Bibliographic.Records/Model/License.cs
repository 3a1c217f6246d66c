using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>The licence under which the work may be used.</summary>
/// <param name="Url">The licence's address as written; null when the record only has words.</param>
/// <param name="Text">The licence statement in words; null when the record only has an address.</param>
public readonly record struct License(string? Url, string? Text)
{
    /// <summary>The SPDX identifier of a Creative Commons address (<c>CC-BY-4.0</c>); null for any other.</summary>
    public string? SpdxId => CreativeCommons.ToSpdxId(Url);

    /// <summary>The address, or the words when there is none.</summary>
    public override string ToString() => Url ?? Text ?? "";
}
