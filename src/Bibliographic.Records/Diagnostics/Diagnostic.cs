using System.Globalization;

namespace Bibliographic.Records;

/// <summary>Something about the input that a reader could not take as it stood: what, where, and what was done about it.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="RecordNumber">The record, from 1 (in a part of an input, of that part); 0 when it is about the input as a whole.</param>
/// <param name="Line">The line in the (unpacked) input, from 1; 0 when it is not known because reading began inside the input.</param>
/// <param name="ByteOffset">The byte in the (unpacked) input, from 0, at which the row or page in question starts.</param>
/// <param name="Message">A sentence for people.</param>
public readonly record struct Diagnostic(DiagnosticCode Code, long RecordNumber, long Line, long ByteOffset, string Message)
{
    /// <summary>The code as users see it, such as <c>BR0203</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"BR{(int)Code:0000}");

    /// <summary>Whether the input is damaged there, rather than that something in it was inferred or disagrees: codes below 200 and from 300 on.</summary>
    public bool IsDamage => (int)Code is < 200 or >= 300;

    /// <summary>The diagnostic on one line, such as <c>BR0203 line 1204: …</c>; where the line is not known, <c>BR0203 byte 65536: …</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} {(Line > 0 ? "line" : "byte")} {(Line > 0 ? Line : ByteOffset)}: {Message}");
}
