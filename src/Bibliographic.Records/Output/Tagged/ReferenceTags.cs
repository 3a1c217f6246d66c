using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>The tags of a format that reference managers import.</summary>
internal sealed record ReferenceTags
{
    public required string Type { get; init; }

    public required string Authors { get; init; }

    public required string Editors { get; init; }

    public required string Translators { get; init; }

    public required string Title { get; init; }

    /// <summary>What kind of thesis a thesis is; null where the format has no tag for it.</summary>
    public string? TypeOfWork { get; init; }

    public required string ShortTitle { get; init; }

    /// <summary>The journal of an article.</summary>
    public required string Journal { get; init; }

    /// <summary>What holds another work: the book of a chapter.</summary>
    public required string Container { get; init; }

    public required string Series { get; init; }

    public required string Year { get; init; }

    /// <summary>The whole date, or month and day.</summary>
    public required string Date { get; init; }

    public required string Volume { get; init; }

    public required string Pmid { get; init; }

    public required string Issue { get; init; }

    /// <summary>The pages, or the first one when <see cref="LastPage"/> is not null.</summary>
    public required string Pages { get; init; }

    public string? LastPage { get; init; }

    public required string SerialNumber { get; init; }

    public required string Doi { get; init; }

    public required string Pmcid { get; init; }

    public required string Abstract { get; init; }

    public required string Subjects { get; init; }

    public required string Addresses { get; init; }

    public required string Language { get; init; }

    public required string Publisher { get; init; }

    public required string PlaceOfPublication { get; init; }

    public required string Edition { get; init; }

    public required string Notes { get; init; }

    public required string Rights { get; init; }

    public required string Id { get; init; }
}
