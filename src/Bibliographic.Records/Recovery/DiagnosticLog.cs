using System.Runtime.CompilerServices;

namespace Bibliographic.Records.Recovery;

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

    public long ByteOffset { get; set; }

    public void Clear() => _current.Clear();

    public void Report(DiagnosticCode code, [InterpolatedStringHandlerArgument("")] ref DiagnosticMessage message)
    {
        if (!IsEnabled)
            return;
        var diagnostic = new Diagnostic(code, RecordNumber, Line, ByteOffset, message.ToString());
        options.OnDiagnostic?.Invoke(diagnostic);
        if (options.Policy == DiagnosticPolicy.Collect)
            _current.Add(diagnostic);
        if (options.Policy == DiagnosticPolicy.Strict && (int)code is < 200 or >= 300)
            throw new RecordFormatException(diagnostic);
    }
}
