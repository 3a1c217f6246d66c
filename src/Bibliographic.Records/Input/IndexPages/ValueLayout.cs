namespace Bibliographic.Records.Input.IndexPages;

/// <summary>How the values of one field stand in its row.</summary>
internal enum ValueLayout : byte
{
    /// <summary>All in one text, separated by single spaces or by nothing: where one ends must be recovered.</summary>
    Joined,

    /// <summary>One a line.</summary>
    Lines,

    /// <summary>One a line, but the first two glued together.</summary>
    GluedLines,

    /// <summary>Each ended by two spaces and a line end; other line ends are wrapped text.</summary>
    HardBreaks,

    /// <summary>Separated by two spaces.</summary>
    DoubleSpaces,
}
