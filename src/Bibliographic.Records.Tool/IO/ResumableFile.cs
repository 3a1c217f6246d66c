using Bibliographic.Records.Output;

namespace Bibliographic.Records.Tool.IO;

/// <summary>
/// An output file that is written in several runs when it has to be: its unfinished part stays beside it, with a note of how far it has
/// come.
/// </summary>
internal sealed class ResumableFile : IDisposable
{
    private const long MillisecondsBetweenNotes = 500;
    private const long FirstNote = 1000;   // records

    private readonly string _path;
    private readonly string _partial;
    private readonly string _note;
    private readonly string[] _run;
    private readonly RecordSerializer _format;
    private readonly FileStream _stream;

    private ResumableFile(string path, RecordSerializer format, string[] run, IReadOnlyList<InputFile> inputs)
    {
        (_path, _format, _run) = (AtomicFile.Target(RecordFile.NoFolder(path)), format, run);
        _partial = _path + ".partial";
        _note = _partial + ".json";
        string[] own = [_partial, _note, RunPoint.NextOf(_note)];
        InputFiles.RefuseOutput(inputs, own);
        if (Array.Find(own, IsNoFile) is { } other)
            throw Foreign($"{other} is there, and is no file of a run");
        if (!RunPoint.TryClearNext(_note))
            throw Foreign($"{RunPoint.NextOf(_note)} is there, and is no note of how far a run has come");
        var (isThere, start) = (File.Exists(_partial), new RunPoint(run, 0, 0, 0, false, 0));
        Point = File.Exists(_note) ? RunPoint.Load(_note) ?? throw Foreign($"{_note} is no note of how far a run has come") : start;
        if (isThere && !File.Exists(_note))
            throw Foreign($"{_partial} is there without a note of how far a run has come");
        if (isThere && !Point.IsOf(run))
            throw Foreign($"{_partial} is of another run: its inputs, format or options are not the same");
        if (!isThere)
            start.Save(_note);   // before the file that it tells to be of this run
        _stream = isThere
            ? new(_partial, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0)
            : new(_partial, AtomicFile.Options(File.Exists(_path) ? _path : null));
        if (!isThere || Point.Length > _stream.Length)
            Point = start;
    }

    /// <summary>Where to go on; the start for a new run.</summary>
    public RunPoint Point { get; private set; }

    /// <summary>Opens the unfinished output of a run, or begins it.</summary>
    /// <param name="path">The output.</param>
    /// <param name="format">Its format.</param>
    /// <param name="run">What the run does.</param>
    /// <param name="inputs">What it reads, and must not write.</param>
    public static ResumableFile Open(string path, RecordSerializer format, string[] run, IReadOnlyList<InputFile> inputs)
    {
        var parts = format.ForParts ?? format;
        using (var writer = parts.CreateWriter(Stream.Null))
        {
            if (!writer.TryResume())
                throw ToolException.Usage($"--resume cannot be used with the format '{format.Name}': its files cannot be continued.");
        }
        try
        {
            return new(path, parts, run, inputs);
        }
        catch (Exception e) when (RecordFile.IsRefusal(e))
        {
            throw ToolException.CannotWrite(path, e);
        }
    }

    /// <summary>Writes records from where the last run ended, and puts the file in its place.</summary>
    /// <param name="records">The records from there on.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="onFault">Told of a record that the format failed to write; null to stop.</param>
    public void Write(IEnumerable<BibliographicRecord> records, RecordSource source, Action<RecordWriteException>? onFault)
    {
        try
        {
            _stream.SetLength(Point.Length);
            _stream.Seek(0, SeekOrigin.End);
            using (var writer = _format.CreateWriter(_stream))
                Write(records, source, writer, onFault);
            _stream.Flush(flushToDisk: true);
            _stream.Dispose();
            AtomicFile.Move(_partial, _path);
            File.Delete(_note);
        }
        catch (ToolException e) when (e.ExitCode == ExitCode.NoRecords)
        {
            _stream.Dispose();
            File.Delete(_partial);
            File.Delete(_note);
            throw;
        }
        catch (Exception e) when (RecordFile.IsRefusal(e))
        {
            throw ToolException.CannotWrite(_path, e);
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Whether a link, a pipe or a folder has the name.</summary>
    private static bool IsNoFile(string path) =>
        new FileInfo(path).LinkTarget is not null || FileStatus.Of(path) is { IsRegular: false };

    private static ToolException Foreign(string what) => ToolException.Usage($"{what}. Delete it to start anew.");

    private void Write(IEnumerable<BibliographicRecord> records, RecordSource source, RecordWriter writer,
        Action<RecordWriteException>? onFault)
    {
        if (Point.HasOutput)
            writer.TryResume();
        var hasOutput = Point.HasOutput;
        var next = Environment.TickCount64 + MillisecondsBetweenNotes;
        long count = 0;
        foreach (var record in records)
        {
            try
            {
                writer.Write(record);
                hasOutput = true;
            }
            catch (RecordWriteException e) when (onFault is not null && writer.CanRecover)
            {
                onFault(e);
            }
            if (++count != FirstNote && Environment.TickCount64 < next)
                continue;
            Note(source, writer, hasOutput);
            next = Environment.TickCount64 + MillisecondsBetweenNotes;
        }
        writer.Complete();
    }

    /// <summary>Notes that everything up to the last record is on the disk.</summary>
    private void Note(RecordSource source, RecordWriter writer, bool hasOutput)
    {
        writer.TryFlush();
        _stream.Flush(flushToDisk: true);
        Point = new(_run, source.InputIndex, source.InputRecordCount, source.RecordCount, hasOutput, _stream.Position);
        Point.Save(_note);
    }
}
