using Bibliographic.Records.Tool.IO;
using Bibliographic.Records.Tool.Terminal;

namespace Bibliographic.Records.Tool.Commands;

/// <summary>What becomes of the faults of a format: they are not those of the program.</summary>
/// <param name="format">The format.</param>
/// <param name="plugin">The path of the plug-in that it comes from; null for a built-in one.</param>
/// <param name="recordCount">How many records there were so far.</param>
internal sealed class Faults(RecordSerializer format, string? plugin, Func<long> recordCount)
{
    private const int MostTold = 10;

    /// <summary>How many records were left out.</summary>
    public long Count { get; private set; }

    /// <summary>Takes note of a record that is left out.</summary>
    public void Add(RecordWriteException e)
    {
        if (++Count <= MostTold)
            StandardStreams.Error.WriteLine(Printable.Line($"bibrecords: {Describe(e)}; the record was left out"));
    }

    /// <summary>Runs the work; a fault of the format ends it.</summary>
    public void Watch(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is RecordWriteException || plugin is not null && e is not (ToolException or OperationCanceledException))
        {
            throw new ToolException(ExitCode.Fault, Describe(e));
        }
    }

    /// <summary>Tells in the end how many records were left out.</summary>
    public void Write(TextWriter output)
    {
        if (Count > 0)
            output.WriteLine($"bibrecords: {Words.Count(Count, "record")} left out, at which the format failed");
    }

    private string Describe(Exception e)
    {
        var cause = e is RecordWriteException ? e.InnerException! : e;
        var record = e switch
        {
            RecordWriteException { RecordNumber: 0 } => "at the end of the output",
            RecordWriteException { RecordId: { } id } => $"at record {recordCount()} ({id})",
            _ => $"at record {recordCount()}",
        };
        var culprit = plugin is null ? $"the format '{format.Name}'" : $"the plug-in {plugin}";
        return $"fault in {culprit} {record}: {cause.GetType().Name}: {cause.Message}";
    }
}
