namespace Bibliographic.Records;

/// <summary>The beginning of an input: what containers and record parsers are recognized by.</summary>
public readonly ref struct InputHead
{
    /// <summary>Creates a head.</summary>
    /// <param name="bytes">The first bytes.</param>
    /// <param name="isComplete">Whether these are all bytes of the input.</param>
    /// <param name="name">The name of the file or entry; null when it has none.</param>
    /// <param name="mediaType">The media type, where the container tells it; else null.</param>
    public InputHead(ReadOnlySpan<byte> bytes, bool isComplete, string? name = null, string? mediaType = null)
    {
        Bytes = bytes;
        IsComplete = isComplete;
        Name = name;
        MediaType = mediaType;
    }

    /// <summary>
    /// The first bytes, after a UTF-8 byte order mark if there is one: at least 4,096, or all of them when the input is shorter. After
    /// <see cref="Recognition.NeedsMoreData"/> there are more.
    /// </summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Whether <see cref="Bytes"/> are all bytes of the input.</summary>
    public bool IsComplete { get; }

    /// <summary>The name of the file, or of the entry of a container; null when it has none.</summary>
    public string? Name { get; }

    /// <summary>The media type, such as <c>text/html; charset=utf-8</c>, where the container tells it; else null.</summary>
    public string? MediaType { get; }

    /// <summary>The bytes from the first that is no ASCII white space.</summary>
    internal ReadOnlySpan<byte> Text => Bytes.TrimStart(" \t\r\n"u8);
}
