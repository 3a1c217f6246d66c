using System.Text;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>How a format writes its lines.</summary>
/// <param name="Separator">What stands between tag and value.</param>
/// <param name="LineEnd">What ends a line.</param>
/// <param name="NameSeparator">What stands between family name, given name and suffix.</param>
/// <param name="UndividedNameEnd">What marks a name that must not be divided.</param>
internal sealed record TagSyntax(string Separator, string LineEnd, string NameSeparator, string UndividedNameEnd)
{
    /// <summary>Whether a record has one line of notes: citation-js refuses a file of RefWorks that has two.</summary>
    public bool HasOneNote { get; private init; }

    public byte[] SeparatorUtf8 { get; } = Encoding.UTF8.GetBytes(Separator);

    public byte[] LineEndUtf8 { get; } = Encoding.UTF8.GetBytes(LineEnd);

    public static TagSyntax Ris { get; } = new("  - ", "\r\n", ", ", "");

    public static TagSyntax EndNote { get; } = new(" ", "\n", ", ", ",");

    public static TagSyntax RefWorks { get; } = new(" ", "\r\n", ",", "") { HasOneNote = true };

    public static TagSyntax Medline { get; } = new("- ", "\n", ", ", "");
}
