using System.Runtime.CompilerServices;

namespace Bibliographic.Records.Diagnostics;

/// <summary>Collects diagnostics until somebody takes them. Does no work when nobody listens.</summary>
/// <param name="isEnabled">Whether anybody listens.</param>
internal sealed class DiagnosticLog(bool isEnabled)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>A log that nobody listens to.</summary>
    public static DiagnosticLog Silent { get; } = new(isEnabled: false);

    public bool IsEnabled => isEnabled;

    /// <summary>What is known of the text that reports are about.</summary>
    public ContainerEntry Entry { get; set; } = ContainerEntry.Unknown;

    /// <summary>Takes away what has been collected.</summary>
    public Diagnostic[] Take()
    {
        if (_diagnostics.Count == 0)
            return [];
        Diagnostic[] taken = [.. _diagnostics];
        _diagnostics.Clear();
        return taken;
    }

    public void Add(Diagnostic[] diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Keep(diagnostic);
    }

    public void Report(DiagnosticCode code, SourcePosition position, string message)
    {
        if (isEnabled)
            Keep(new(code, position, message));
    }

    public void Report(DiagnosticCode code, SourcePosition position, [InterpolatedStringHandlerArgument("")] ref DiagnosticMessage message)
    {
        if (isEnabled)
            Keep(new(code, position, message.ToString()));
    }

    private void Keep(Diagnostic diagnostic) => _diagnostics.Add(
        Entry is { Address: null, Date: null }
            ? diagnostic
            : diagnostic with { SourceAddress = Entry.Address, SourceDate = Entry.Datestamp });
}
