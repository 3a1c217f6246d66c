namespace Bibliographic.Records;

/// <summary>A language of the work.</summary>
/// <param name="Name">The English name, as catalogues write it, or the text of the record when it is not a known name.</param>
/// <param name="Code">The ISO 639-1 code, or the ISO 639-3 code of a language that has no shorter one; null when the name is not known.</param>
public readonly record struct Language(string Name, string? Code)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
