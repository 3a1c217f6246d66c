using System.Globalization;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.IO;

/// <summary>How diagnostics are put for people.</summary>
internal static class DiagnosticText
{
    /// <summary>
    /// <c>error</c> for damage, after which something is missing; <c>warning</c> for what had to be inferred or is contradictory.
    /// </summary>
    public static string Severity(DiagnosticCode code) => (int)code is < 200 or >= 300 ? "error" : "warning";

    /// <summary>
    /// The diagnostic in the form that editors and build logs understand: <c>file:line: BR0203 warning message</c>; in a part of a file,
    /// whose lines are not known, <c>file:byte 65536: …</c>. Behind it, in parentheses, the page's address where it is known.
    /// </summary>
    public static string Line(InputFile input, Diagnostic diagnostic) => Printable.Line(string.Create(
        CultureInfo.InvariantCulture, $"{input.Name}:{(diagnostic.Position.Line > 0 ? diagnostic.Position.Line : $"byte {diagnostic.Position.ByteOffset}")}: {diagnostic.Id} {Severity(diagnostic.Code)} {diagnostic.Message}{(diagnostic.SourceAddress is { } address ? $" ({address})" : "")}"));
}
