namespace Bibliographic.Records;

/// <summary>What a reader does about input that it cannot take as it stands.</summary>
public enum DiagnosticPolicy
{
    /// <summary>Reads what can be read, and passes diagnostics only to <see cref="RecordReaderOptions.OnDiagnostic"/>.</summary>
    Tolerant,

    /// <summary>Also keeps the diagnostics of each record in <see cref="RecordReader.Diagnostics"/>.</summary>
    Collect,

    /// <summary>
    /// Throws <see cref="RecordFormatException"/> at the first diagnostic that tells of damage (<see cref="Diagnostic.IsDamage"/>).
    /// </summary>
    Strict,
}
