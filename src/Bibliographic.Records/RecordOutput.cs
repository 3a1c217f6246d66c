using Bibliographic.Records.Output;

namespace Bibliographic.Records;

/// <summary>Writes sequences of records to files, streams and pipes.</summary>
/// <remarks>
/// <para>
/// A file is complete or, after an exception or cancellation, as it was before: it is written under another name beside it and moved into
/// place. A link stays a link: its target is replaced. A stream or pipe belongs to the caller and stays open.
/// </para>
/// <para>
/// A format that fails at a record stops the writing by a <see cref="RecordWriteException"/>, before which the output is completed with the
/// records written so far, where the format's writer can (<see cref="RecordWriter.CanRecover"/>). With <c>onError</c> such a record is left
/// out, and the writing goes on.
/// </para>
/// <para>The methods are safe for use by any number of threads; a sequence and an output are not.</para>
/// </remarks>
/// <example><code>
/// RecordDump.ReadFile("dump.txt").WriteTo("dump.bib");
/// RecordDump.ReadFile("dump.txt").WriteTo("dump.xml", RecordFormats.Mods);
/// await RecordDump.ReadFileAsync("dump.txt").WriteToAsync(response.Body, RecordFormats.NdJson, cancellationToken);
/// </code></example>
public static partial class RecordOutput
{
    /// <summary>Writes all records to a file, in the built-in format that its extension tells.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="path">
    /// The file, such as <c>x.bib</c>; an existing one is replaced. <see cref="RecordFormats.FindByPath"/> tells its format.
    /// </param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="ArgumentException">No built-in format has the extension.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    public static long WriteTo(this IEnumerable<BibliographicRecord> records, string path) => records.WriteTo(path, FormatOf(path));

    /// <summary>Writes all records to a file.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="format">The format, such as <c>RecordFormats.BibTeX</c>.</param>
    /// <param name="onError">
    /// Called for a record that the format failed to write, and which is left out; null, the default, to stop at the first.
    /// </param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    public static long WriteTo(
        this IEnumerable<BibliographicRecord> records, string path, RecordSerializer format, Action<RecordWriteException>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(format);
        using var file = new AtomicFile(path);
        var count = records.WriteTo(file.Stream, format, onError);
        file.Commit();
        return count;
    }

    /// <summary>
    /// Writes all records to several files from one reading, each in the built-in format that its extension tells. When one of them fails,
    /// all are as they were before.
    /// </summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="paths">The files, such as <c>x.bib</c> and <c>x.ndjson</c>; existing ones are replaced.</param>
    /// <returns>How many records were written to each.</returns>
    /// <exception cref="ArgumentException">No built-in format has the extension, or two paths lead to one file.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="RecordWriteException">A format failed at a record.</exception>
    public static long WriteToAll(this IEnumerable<BibliographicRecord> records, params IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(paths);
        return records.WriteToAll(paths.Select(path => KeyValuePair.Create(path, FormatOf(path))));
    }

    /// <summary>Writes all records to several files from one reading. When one of them fails, all are as they were before.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="files">The files with their formats; existing ones are replaced.</param>
    /// <returns>How many records were written to each.</returns>
    /// <exception cref="ArgumentException">Two paths lead to one file.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="RecordWriteException">A format failed at a record.</exception>
    public static long WriteToAll(
        this IEnumerable<BibliographicRecord> records, IEnumerable<KeyValuePair<string, RecordSerializer>> files)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(files);
        HashSet<(FileStatus.FileId Id, string? Name)> places = [];
        List<AtomicFile> open = [];
        List<RecordWriter> writers = [];
        try
        {
            foreach (var (path, format) in files)
            {
                if (AtomicFile.PlaceOf(path) is { } place && !places.Add(place))
                    throw new ArgumentException($"'{path}' is another one of the files too.", nameof(files));
                open.Add(new(path));
                writers.Add(format.CreateWriter(open[^1].Stream));
            }
            var writer = RecordWriter.Combine([.. writers]);
            long count = 0;
            foreach (var record in records)
            {
                writer.Write(record);
                count++;
            }
            writer.Complete();
            writer.Dispose();
            writers.Clear();
            open.ForEach(static file => file.Commit());
            return count;
        }
        finally
        {
            writers.ForEach(static writer => writer.Dispose());
            open.ForEach(static file => file.Dispose());
        }
    }

    /// <summary>Writes all records to a stream, which stays open.</summary>
    /// <param name="records">The records, read once.</param>
    /// <param name="output">The stream; it need not be able to seek.</param>
    /// <param name="format">The format.</param>
    /// <param name="onError">
    /// Called for a record that the format failed to write, and which is left out; null, the default, to stop at the first.
    /// </param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    public static long WriteTo(
        this IEnumerable<BibliographicRecord> records, Stream output, RecordSerializer format, Action<RecordWriteException>? onError = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(format);
        using var writer = format.CreateWriter(output);
        long count = 0;
        foreach (var record in records)
        {
            try
            {
                writer.Write(record);
                count++;
            }
            catch (RecordWriteException e) when (writer.CanRecover)
            {
                if (onError is null)
                {
                    writer.Complete();
                    throw;
                }
                onError(e);
            }
        }
        writer.Complete();
        return count;
    }

    private static RecordSerializer FormatOf(string path) => RecordFormats.Default.FindByPath(path)
        ?? throw new ArgumentException($"No built-in format has the extension of '{path}': name the format.", nameof(path));
}
