namespace Bibliographic.Records;

/// <summary>Thrown by a strict reader at damaged input.</summary>
public sealed class RecordFormatException : FormatException
{
    /// <summary>Creates the exception for a diagnostic.</summary>
    /// <param name="diagnostic">What is wrong and where.</param>
    public RecordFormatException(Diagnostic diagnostic)
        : base(Checked(diagnostic).ToString()) => Diagnostic = diagnostic;

    /// <summary>What is wrong, and where.</summary>
    public Diagnostic Diagnostic { get; }

    private static Diagnostic Checked(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return diagnostic;
    }
}
