using System.Runtime.CompilerServices;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Diagnostics;

/// <summary>Where recovery reports what it finds; costs nothing when nobody listens.</summary>
internal sealed class DiagnosticLog(RecordReaderOptions options)
{
    private readonly List<Diagnostic> _current = [];

    public bool IsEnabled { get; } = options.OnDiagnostic is not null || options.Policy != DiagnosticPolicy.Tolerant;

    /// <summary>The diagnostics since the last <see cref="Clear"/>; only those of policy <see cref="DiagnosticPolicy.Collect"/>.</summary>
    public IReadOnlyList<Diagnostic> Current => _current;

    /// <summary>The record, line and byte that the next reports are about.</summary>
    public long RecordNumber { get; set; }

    public long Line { get; set; }

    /// <summary>Whether lines are counted from an unknown one: then they are reported as 0.</summary>
    public bool IsLineUnknown { get; set; }

    public long ByteOffset { get; set; }

    /// <summary>Where in the input the bytes are counted from.</summary>
    public long Origin { get; set; }

    public void Clear() => _current.Clear();

    /// <summary>The options of a log that only collects, for another thread.</summary>
    /// <param name="options">The reader's options.</param>
    /// <param name="isReporting">Whether the reader reports anything.</param>
    public static RecordReaderOptions Collecting(RecordReaderOptions options, bool isReporting) =>
        options with { OnDiagnostic = null, MaxDiagnostics = int.MaxValue, Policy = isReporting ? DiagnosticPolicy.Collect : DiagnosticPolicy.Tolerant };

    /// <summary>Takes away what has been collected.</summary>
    public Diagnostic[] Take()
    {
        if (_current.Count == 0)
            return [];
        Diagnostic[] taken = [.. _current];
        _current.Clear();
        return taken;
    }

    /// <summary>Reports something about a page.</summary>
    public void Report(DiagnosticCode code, [InterpolatedStringHandlerArgument("")] ref DiagnosticMessage message)
    {
        if (IsEnabled)
            Report(new Diagnostic(code, RecordNumber, Line, ByteOffset, message.ToString()));
    }

    /// <summary>Reports something about a field of a page, at its row.</summary>
    public void Report(DiagnosticCode code, DumpPage page, Field field, [InterpolatedStringHandlerArgument("")] ref DiagnosticMessage message)
    {
        if (!IsEnabled)
            return;
        Report(code, page, page.Find(field), ref message);
    }

    /// <summary>Reports something about a row.</summary>
    public void Report(DiagnosticCode code, DumpPage page, in DumpRow row, [InterpolatedStringHandlerArgument("")] ref DiagnosticMessage message)
    {
        if (IsEnabled)
            Report(new Diagnostic(code, RecordNumber, page.FirstLine + row.Line, page.ByteOffset + row.LineStart, message.ToString()));
    }

    /// <summary>Reports what another log has collected about the record that comes next.</summary>
    public void Report(Diagnostic diagnostic)
    {
        diagnostic = diagnostic with { Line = IsLineUnknown ? 0 : diagnostic.Line, ByteOffset = Origin + diagnostic.ByteOffset };
        options.OnDiagnostic?.Invoke(diagnostic);
        if (options.Policy == DiagnosticPolicy.Collect && _current.Count <= options.MaxDiagnostics)
            _current.Add(_current.Count < options.MaxDiagnostics ? diagnostic : diagnostic with { Code = DiagnosticCode.TooManyDiagnostics, Message = "there are more diagnostics, which were not kept" });
        if (options.Policy == DiagnosticPolicy.Strict && diagnostic.IsDamage)
            throw new RecordFormatException(diagnostic);
    }
}
