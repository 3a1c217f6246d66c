namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Before which characters a page may have put a backslash.</summary>
internal enum Escaping : byte
{
    None,

    /// <summary>Before pipes.</summary>
    Pipes,

    /// <summary>Before characters that mean something to Markdown.</summary>
    Markdown,
}
