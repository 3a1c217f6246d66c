namespace Bibliographic.Records.Model;

/// <summary>What few names have: kept apart, so that the many are small.</summary>
internal sealed record AgentNameDetails
{
    /// <summary>Those of a group of which there is only the name.</summary>
    public static readonly AgentNameDetails Group = new() { IsLiteral = true };

    private static readonly AgentNameDetails None = new();

    /// <summary>Whether the name is undivided.</summary>
    public bool IsLiteral { get; init; }

    public string? Suffix { get; init; }

    public string? LifeDates { get; init; }

    public Orcid? Orcid { get; init; }

    /// <summary>The details themselves; null when there are none, so that names of equal parts are equal.</summary>
    public AgentNameDetails? OrNull() => this == None ? null : this == Group ? Group : this;
}
