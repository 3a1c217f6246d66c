namespace Bibliographic.Records.Input;

/// <summary>What an input is, once it is unpacked.</summary>
internal enum InputKind : byte
{
    /// <summary>The text of pages.</summary>
    Pages,

    /// <summary>Lines of JSON with a page in each.</summary>
    JsonLines,

    /// <summary>The library's own JSON.</summary>
    NativeJson,
}
