using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.MarcViews;

/// <summary>A line of a text.</summary>
internal readonly ref struct TextLine
{
    private TextLine(int start, ReadOnlySpan<byte> content, int next, bool isComplete)
    {
        Start = start;
        Content = content;
        Next = next;
        IsComplete = isComplete;
    }

    /// <summary>Where it starts.</summary>
    public int Start { get; }

    /// <summary>The line without its end.</summary>
    public ReadOnlySpan<byte> Content { get; }

    /// <summary>Where the next line starts.</summary>
    public int Next { get; }

    /// <summary>Whether the line's end is in the text.</summary>
    public bool IsComplete { get; }

    public bool IsEmpty => Content is [] or [(byte)' ' or (byte)'\t', ..] && Content.IndexOfAnyExcept(" \t"u8) < 0;

    public static TextLine Read(ReadOnlySpan<byte> text, int start)
    {
        var rest = text[start..];
        var length = rest.IndexOf((byte)'\n');
        var isComplete = length >= 0;
        if (!isComplete)
            length = rest.Length;
        WorkCounter.Add(length);
        var content = rest[..length];
        if (content is [.., (byte)'\r'])
            content = content[..^1];
        return new(start, content, start + length + (isComplete ? 1 : 0), isComplete);
    }

    /// <summary>The next line that is not empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a line starts.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="line">The line.</param>
    /// <returns>False when the text ends before it, or within it and more of the text may come.</returns>
    public static bool TryReadNext(ReadOnlySpan<byte> text, int start, bool isFinal, out TextLine line)
    {
        for (var at = start; at < text.Length; at = line.Next)
        {
            line = Read(text, at);
            if (!line.IsComplete && !isFinal)
                return false;
            if (!line.IsEmpty)
                return true;
        }
        line = default;
        return false;
    }
}
