using System.IO.Compression;
using Bibliographic.Records.Output;

namespace Bibliographic.Records.Tool.IO;

/// <summary>Where results go: a file, complete or untouched, or standard output.</summary>
internal static class RecordFile
{
    /// <summary>Writes the records to a file, or to standard output when there is no path.</summary>
    public static void Write(IEnumerable<BibliographicRecord> records, string? path, RecordSerializer format,
        Action<RecordWriteException>? onFault)
    {
        if (path is not null)
        {
            Write(path, output => WritePacked(output, path, packed => records.WriteTo(packed, format, onFault)), format);
            return;
        }
        using var output = StandardStreams.OpenOutput(format);
        records.WriteTo(output, format, onFault);
    }

    /// <summary>Writes the records to several outputs at once. Files take their places when all are complete, or none does.</summary>
    public static void Write(IEnumerable<BibliographicRecord> records, IReadOnlyList<RecordTarget> targets)
    {
        List<OpenTarget> open = [];
        try
        {
            using var source = records.GetEnumerator();
            var hasRecord = source.MoveNext();   // without records nothing is opened
            foreach (var target in targets)
                open.Add(new(target));
            for (; hasRecord; hasRecord = source.MoveNext())
            {
                foreach (var output in open)
                    output.Write(source.Current);
            }
            open.ForEach(output => output.Complete());
            open.ForEach(output => output.Commit());
        }
        finally
        {
            open.ForEach(output => output.Dispose());
        }
    }

    /// <summary>Whether a file is to be packed by gzip: its name says so.</summary>
    public static bool IsPacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static void WritePacked(Stream output, string path, Action<Stream> write)
    {
        if (!IsPacked(path))
        {
            write(output);
            return;
        }
        using var packed = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true);
        write(packed);
    }

    /// <summary>Writes a file. One that is there is replaced when all is written; a device or a pipe is written to.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="format">In which format; null for a text.</param>
    public static void Write(string path, Action<Stream> write, RecordSerializer? format)
    {
        try
        {
            using var file = new AtomicFile(NoFolder(path));
            if (file.IsInPlace)
            {
                using var guarded = StandardStreams.Guard(file.Stream, format);
                write(guarded);
            }
            else
                write(file.Stream);
            file.Commit();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw ToolException.CannotWrite(path, e);
        }
    }

    /// <summary>Gives the records. An error of the files that they are made with is told from one of the output.</summary>
    /// <param name="records">The records.</param>
    /// <param name="files">What cannot be written, for the message.</param>
    public static IEnumerable<BibliographicRecord> Prepared(IEnumerable<BibliographicRecord> records, string files)
    {
        using var prepared = records.GetEnumerator();
        bool MoveNext()
        {
            try
            {
                return prepared.MoveNext();
            }
            catch (Exception e) when (IsRefusal(e))
            {
                throw ToolException.CannotWrite(files, e);
            }
        }
        while (MoveNext())
            yield return prepared.Current;
    }

    /// <summary>Whether the system refuses to write: the last is how .NET tells that a file system takes no file so large.</summary>
    public static bool IsRefusal(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>The path, unless it is a folder's.</summary>
    public static string NoFolder(string path) => Directory.Exists(path) ? throw ToolException.Usage($"{path} is a folder: name a file.") : path;
}
