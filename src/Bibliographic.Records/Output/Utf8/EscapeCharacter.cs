namespace Bibliographic.Records.Output.Utf8;

/// <summary>Gives the UTF-8 text that stands for a special character in a format; empty drops it.</summary>
internal delegate ReadOnlySpan<byte> EscapeCharacter(char special);
