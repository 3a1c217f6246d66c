namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// The parts of a name that formats write, trimmed: a name is divided into family and given names, or it is one undivided text.
/// </summary>
internal readonly ref struct NameParts
{
    public NameParts(scoped in AgentName name)
    {
        Name = SingleLine.Trim(name.Family);
        Given = SingleLine.Trim(name.Given);
        Suffix = SingleLine.Trim(name.Suffix);
        LifeDates = SingleLine.Trim(name.LifeDates);
        IsUndivided = Name.IsEmpty;
        if (!IsUndivided)
            return;
        Name = SingleLine.Trim(name.Literal);
        if (Name.IsEmpty)
            Name = Given;
        Given = Suffix = LifeDates = default;
    }

    /// <summary>The family name, or the undivided name; empty when there is no name.</summary>
    public ReadOnlySpan<char> Name { get; }

    public ReadOnlySpan<char> Given { get; }

    public ReadOnlySpan<char> Suffix { get; }

    /// <summary>The years of birth and death; empty for an undivided name.</summary>
    public ReadOnlySpan<char> LifeDates { get; }

    /// <summary>Whether it is the name of a group, or of a person that cannot be divided.</summary>
    public bool IsUndivided { get; }

    public bool IsEmpty => Name.IsEmpty;
}
