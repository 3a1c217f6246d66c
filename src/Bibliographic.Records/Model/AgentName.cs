using System.Text.Json.Serialization;
using Bibliographic.Records.Model;

namespace Bibliographic.Records;

/// <summary>The name of a person (family and given name) or of a group (one literal name).</summary>
/// <remarks>
/// Either <see cref="Literal"/> is set and <see cref="Family"/>, <see cref="Given"/> and <see cref="Suffix"/> are null, or
/// <see cref="Family"/> is set and <see cref="Literal"/> is null. Only the default value has neither. Immutable.
/// </remarks>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct AgentName
{
    private readonly string? _name;
    private readonly AgentNameDetails? _details;

    /// <summary>The family name with its particle, as written (<c>van der Berg</c>); null for a group.</summary>
    public string? Family
    {
        get => _details is { IsLiteral: true } ? null : _name;
        init => SetName(value, isLiteral: false, ref _name, ref _details);
    }

    /// <summary>The given names or initials, as written; null when there are none.</summary>
    public string? Given { get; init; }

    /// <summary>A generation suffix (<c>Jr</c>, <c>III</c>), as written; null when there is none.</summary>
    public string? Suffix
    {
        get => _details?.Suffix;
        init => _details = value == _details?.Suffix ? _details : ((_details ?? new()) with { Suffix = value }).OrNull();
    }

    /// <summary>The years of birth and death as catalogues add them to a name (<c>1971-</c>); null when there are none.</summary>
    public string? LifeDates
    {
        get => _details?.LifeDates;
        init => _details = value == _details?.LifeDates ? _details : ((_details ?? new()) with { LifeDates = value }).OrNull();
    }

    /// <summary>
    /// The undivided name of a group, or of a person whose name cannot be divided; null when <see cref="Family"/> is set.
    /// </summary>
    public string? Literal
    {
        get => _details is { IsLiteral: true } ? _name : null;
        init => SetName(value, isLiteral: true, ref _name, ref _details);
    }

    /// <summary>The person's ORCID iD; null when the record has none.</summary>
    public Orcid? Orcid
    {
        get => _details?.Orcid;
        init
        {
            Orcid? orcid = value is { HasValue: true } ? value : null;
            _details = orcid == _details?.Orcid ? _details : ((_details ?? new()) with { Orcid = orcid }).OrNull();
        }
    }

    /// <summary>A person's name.</summary>
    /// <param name="family">The family name.</param>
    /// <param name="given">The given names, or null.</param>
    /// <param name="suffix">The generation suffix, or null.</param>
    public static AgentName Person(string family, string? given = null, string? suffix = null) =>
        new() { Family = family, Given = given, Suffix = suffix };

    /// <summary>The name of a group, a mononym, or any other name that must stay undivided.</summary>
    /// <param name="name">The whole name.</param>
    public static AgentName Group(string name) => new() { Literal = name };

    /// <summary>The name in inverted order, as catalogues write it: <c>Smith, John Jr</c>.</summary>
    public override string ToString()
    {
        var name = (Literal, Given, Suffix) switch
        {
            ({ } literal, _, _) => literal,
            (_, null, null) => Family ?? "",
            (_, null, { } suffix) => $"{Family}, {suffix}",
            (_, { } given, null) => $"{Family}, {given}",
            var (_, given, suffix) => $"{Family}, {given} {suffix}",
        };
        return LifeDates is null ? name : $"{name} {LifeDates}";
    }

    /// <summary>Sets the family name or the literal. Null takes away only what is of the same kind.</summary>
    private static void SetName(string? value, bool isLiteral, ref string? name, ref AgentNameDetails? details)
    {
        var wasLiteral = details is { IsLiteral: true };
        if (value is null && wasLiteral != isLiteral)
            return;
        name = value;
        if (wasLiteral == isLiteral)
            return;
        details = isLiteral && details is null ? AgentNameDetails.Group : ((details ?? new()) with { IsLiteral = isLiteral }).OrNull();
    }
}
