namespace Bibliographic.Records.Output.Json;

/// <summary>How JSON is laid out.</summary>
internal enum JsonLayout : byte
{
    /// <summary>On one line, without blanks.</summary>
    Compact,

    /// <summary>For people: a line for each member and each item of a list; what lies deeper stays on its line.</summary>
    Indented,
}
