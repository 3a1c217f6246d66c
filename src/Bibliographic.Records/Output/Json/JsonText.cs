namespace Bibliographic.Records.Output.Json;

/// <summary>What happens to the text of strings besides the escapes that JSON requires.</summary>
[Flags]
internal enum JsonText : byte
{
    /// <summary>Nothing.</summary>
    Exact = 0,

    /// <summary>A control character, and so the end of a line, becomes a blank.</summary>
    OneLine = 1,

    /// <summary>Characters that could end a <c>script</c> element are escaped.</summary>
    InsideHtml = 2,
}
