using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>Somebody who took part in a work other than as its author: an editor, a translator, an advisor.</summary>
/// <remarks>The default value has neither a name nor a role. Immutable.</remarks>
/// <seealso cref="BibliographicRecord.Contributors"/>
[JsonConverter(typeof(RecordJsonConverter))]
public readonly record struct Contributor
{
    /// <summary>Creates a contributor.</summary>
    /// <param name="name">The name.</param>
    /// <param name="role">The role, such as <c>edt</c> or <c>Editor</c>; null when it is not known.</param>
    public Contributor(AgentName name, string? role = null) => (Name, Role) = (name, role);

    /// <summary>The name.</summary>
    public AgentName Name { get; init; }

    /// <summary>The role as the record gives it: a MARC relator such as <c>edt</c>, or a word; null when it gives none.</summary>
    public string? Role { get; init; }

    /// <summary>The name, and the role in parentheses.</summary>
    public override string ToString() => Role is null ? Name.ToString() : $"{Name} ({Role})";
}
