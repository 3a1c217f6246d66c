namespace Bibliographic.Records.Diagnostics;

/// <summary>Does with diagnostics what the options of a reader say: passes them on, keeps them, or throws.</summary>
internal sealed class DiagnosticDelivery(RecordReaderOptions options)
{
    private readonly List<Diagnostic> _collected = [];

    public bool IsEnabled { get; } = options.OnDiagnostic is not null || options.Policy != DiagnosticPolicy.Tolerant;

    /// <summary>The diagnostics since the last <see cref="Clear"/>; only with policy <see cref="DiagnosticPolicy.Collect"/>.</summary>
    public IReadOnlyList<Diagnostic> Collected => _collected;

    public void Clear() => _collected.Clear();

    /// <exception cref="RecordFormatException">The policy is strict, and the diagnostic tells of damage.</exception>
    public void Deliver(Diagnostic diagnostic)
    {
        options.OnDiagnostic?.Invoke(diagnostic);
        if (options.Policy == DiagnosticPolicy.Collect && _collected.Count <= options.MaxDiagnostics)
        {
            _collected.Add(_collected.Count < options.MaxDiagnostics
                ? diagnostic
                : new(DiagnosticCode.TooManyDiagnostics, diagnostic.Position, "there are more diagnostics, which were not kept"));
        }
        if (options.Policy == DiagnosticPolicy.Strict && diagnostic.IsDamage)
            throw new RecordFormatException(diagnostic);
    }
}
