using System.Globalization;

namespace Bibliographic.Records;

/// <summary>Something in the input that a reader could not take as it stood: what, where, and what was done about it. Immutable.</summary>
public sealed record Diagnostic
{
    /// <summary>Creates a diagnostic.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="position">Where the text in question starts.</param>
    /// <param name="message">A sentence for people, without a full stop.</param>
    public Diagnostic(DiagnosticCode code, SourcePosition position, string message) =>
        (Code, Position, Message) = (code, position, message);

    /// <summary>What it is about.</summary>
    public DiagnosticCode Code { get; init; }

    /// <summary>Where the row, the page or the other text in question starts.</summary>
    public SourcePosition Position { get; init; }

    /// <summary>The address of the page that the text is from, where its container tells it; otherwise null.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>When that page was fetched, where its container tells it; otherwise null.</summary>
    public Datestamp? SourceDate { get; init; }

    /// <summary>A sentence for people.</summary>
    public string Message { get; init; }

    /// <summary>The code as users see it, such as <c>BR0203</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"BR{(int)Code:0000}");

    /// <summary>
    /// Whether the input is damaged there, so that something may be missing: codes below 200 and from 300 on. Otherwise something was
    /// inferred, or two parts of the input disagree.
    /// </summary>
    public bool IsDamage => (int)Code is < 200 or >= 300;

    /// <summary>
    /// The diagnostic on one line: <c>dump.txt:1204: BR0203 2 authors were found, …</c>; with the page's address in parentheses behind it,
    /// where it is known.
    /// </summary>
    public override string ToString() => $"{Position}: {Id} {Message}{(SourceAddress is null ? "" : $" ({SourceAddress})")}";
}
