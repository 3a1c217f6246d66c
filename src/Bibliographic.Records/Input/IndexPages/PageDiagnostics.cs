using System.Runtime.CompilerServices;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Reports what is found in a page, at its place.</summary>
internal static class PageDiagnostics
{
    /// <summary>Reports something about a page as a whole.</summary>
    public static void Report(this DiagnosticLog log, DiagnosticCode code, DumpPage page,
        [InterpolatedStringHandlerArgument("log")] ref DiagnosticMessage message) =>
        log.Report(code, page.Position, ref message);

    /// <summary>Reports something about a field, at its row.</summary>
    public static void Report(
        this DiagnosticLog log, DiagnosticCode code, DumpPage page, Field field,
        [InterpolatedStringHandlerArgument("log")] ref DiagnosticMessage message) =>
        log.Report(code, page, page.Find(field), ref message);

    /// <summary>Reports something about a row.</summary>
    public static void Report(
        this DiagnosticLog log, DiagnosticCode code, DumpPage page, in DumpRow row,
        [InterpolatedStringHandlerArgument("log")] ref DiagnosticMessage message) =>
        log.Report(code, page.HasOwnLines ? page.Position.Plus(row.Line, row.LineStart) : page.Position, ref message);
}
