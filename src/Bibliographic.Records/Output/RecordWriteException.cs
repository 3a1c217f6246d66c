using System.Globalization;

namespace Bibliographic.Records;

/// <summary>
/// Thrown when a format fails to write a record. Names the format and the record; the inner exception is the format's own.
/// </summary>
public sealed class RecordWriteException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="formatName">The format's name.</param>
    /// <param name="recordNumber">The record in the output, from 1; 0 for what stands after the last.</param>
    /// <param name="recordId">The record's identifier in its catalogue; null when it has none.</param>
    /// <param name="cause">What the format threw.</param>
    public RecordWriteException(string formatName, long recordNumber, string? recordId, Exception cause)
        : base(Describe(formatName, recordNumber, recordId, cause), cause)
    {
        FormatName = formatName;
        RecordNumber = recordNumber;
        RecordId = recordId;
    }

    /// <summary>The format's name.</summary>
    public string FormatName { get; }

    /// <summary>The number of the record among those that the writer was given, from 1; 0 for what stands after the last.</summary>
    public long RecordNumber { get; }

    /// <summary>The record's identifier in its catalogue; null when it has none.</summary>
    public string? RecordId { get; }

    private static string Describe(string format, long number, string? id, Exception? cause)
    {
        var record = number == 0 ? "the end of the output" : string.Create(CultureInfo.InvariantCulture, $"record {number}{(id is null ? "" : $" ({id})")}");
        return $"the format '{format}' failed at {record}: {cause?.GetType().Name}: {cause?.Message}";
    }
}
