namespace Bibliographic.Records;

/// <summary>Somebody who took part in a work other than as its author: an editor, a translator, an advisor.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">The role as the record gives it (a MARC relator such as <c>edt</c>, or a word); null when it gives none.</param>
public readonly record struct Contributor(AgentName Name, string? Role)
{
    /// <summary>The name, and the role in parentheses.</summary>
    public override string ToString() => Role is null ? Name.ToString() : $"{Name} ({Role})";
}
