using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

/// <summary>A piece of a text that is set in one way.</summary>
/// <param name="Text">The characters, without markup or entities; never empty.</param>
/// <param name="Styles">How they are set.</param>
public readonly record struct TextRun(string Text, TextStyles Styles)
{
    /// <summary>The characters.</summary>
    public override string ToString() => Text;
}
