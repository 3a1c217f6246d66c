using System.Buffers;
using System.Collections;
using System.Text;
using Bibliographic.Records.Output;

namespace Bibliographic.Records;

/// <summary>A set of formats, found by name, file extension or media type: the built-in ones and those a program adds.</summary>
/// <remarks>Immutable: <see cref="With(RecordSerializer)"/> returns a new set. Safe for use by any number of threads.</remarks>
public sealed partial class RecordFormats : IReadOnlyList<RecordSerializer>
{
    private readonly RecordSerializer[] _formats;

    private RecordFormats(RecordSerializer[] formats) => _formats = formats;

    /// <summary>How many formats there are.</summary>
    public int Count => _formats.Length;

    /// <summary>The format at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public RecordSerializer this[int index] => _formats[index];

    /// <summary>The format with a name: <c>RecordFormats.Default["bibtex"]</c>.</summary>
    /// <param name="name">The name; case does not count.</param>
    /// <exception cref="KeyNotFoundException">There is no format of that name; the message lists the names that there are.</exception>
    public RecordSerializer this[string name] =>
        Find(name) ?? throw new KeyNotFoundException($"There is no format '{name}'. There are: {this}.");

    /// <summary>A set with one more format; it takes the place of a format of the same name.</summary>
    /// <param name="format">The format.</param>
    public RecordFormats With(RecordSerializer format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var place = Array.FindIndex(_formats, other => string.Equals(other.Name, format.Name, StringComparison.OrdinalIgnoreCase));
        RecordSerializer[] formats = place < 0 ? [.. _formats, format] : [.. _formats];
        formats[place < 0 ? ^1 : place] = format;
        return new(formats);
    }

    /// <summary>A set with one more format, written by a delegate: for scripts.</summary>
    /// <param name="name">The format's short name.</param>
    /// <param name="fileExtension">The file extension with its dot.</param>
    /// <param name="write">Writes one record; must be safe for use by several threads.</param>
    /// <param name="mediaType">The media type.</param>
    public RecordFormats With(string name, string fileExtension, Action<BibliographicRecord, IBufferWriter<byte>> write,
        string mediaType = "text/plain") =>
        With(new DelegateSerializer(name, fileExtension, mediaType, write));

    /// <summary>A set with one more format, whose records are the texts that a delegate returns: for scripts.</summary>
    /// <param name="name">The format's short name.</param>
    /// <param name="fileExtension">The file extension with its dot.</param>
    /// <param name="write">Returns the text of one record, with its line end; must be safe for use by several threads.</param>
    /// <param name="mediaType">The media type.</param>
    public RecordFormats With(string name, string fileExtension, Func<BibliographicRecord, string> write, string mediaType = "text/plain") =>
        write is null
        ? throw new ArgumentNullException(nameof(write))
        : With(name, fileExtension, (record, output) => Encoding.UTF8.GetBytes(write(record).AsSpan(), output), mediaType);

    /// <summary>Finds a format by its name.</summary>
    /// <param name="name">For example <c>bibtex</c>; case does not count.</param>
    /// <returns>The format; null when none has the name. The indexer throws then.</returns>
    public RecordSerializer? Find(string name) => First(name, static format => format.Name);

    /// <summary>Finds a format by its file extension.</summary>
    /// <param name="extension">For example <c>.bib</c>, with or without the dot; case does not count.</param>
    /// <returns>The first format with the extension; null when there is none.</returns>
    public RecordSerializer? FindByExtension(string extension)
    {
        ArgumentNullException.ThrowIfNull(extension);
        return First(extension.StartsWith('.') ? extension : $".{extension}", static format => format.FileExtension);
    }

    /// <summary>Finds a format by its media type, such as one of an <c>Accept</c> header.</summary>
    /// <param name="mediaType">
    /// For example <c>application/x-bibtex</c>; parameters such as <c>; charset=utf-8</c> and case do not count.
    /// </param>
    /// <returns>The first format with the media type; null when there is none.</returns>
    public RecordSerializer? FindByMediaType(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return First(end < 0 ? mediaType : mediaType[..end].TrimEnd(), static format => format.MediaType);
    }

    /// <summary>Finds the format that a file's name tells by its extension.</summary>
    /// <param name="path">The file's name or path; the file need not exist.</param>
    /// <returns>
    /// The format with the longest extension that the name ends with, the first of several; null when there is none. <c>x.json</c> is the
    /// library's own JSON, not CSL-JSON.
    /// </returns>
    public RecordSerializer? FindByPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _formats
            .Where(
                format => format.FileExtension is ['.', _, ..] && path.EndsWith(format.FileExtension, StringComparison.OrdinalIgnoreCase))
            .MaxBy(format => format.FileExtension.Length);
    }

    /// <summary>Enumerates the formats.</summary>
    public IEnumerator<RecordSerializer> GetEnumerator() => _formats.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names of the formats, separated by commas.</summary>
    public override string ToString() => string.Join(", ", _formats.Select(format => format.Name));

    private RecordSerializer? First(string text, Func<RecordSerializer, string> value)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Array.Find(_formats, format => string.Equals(value(format), text, StringComparison.OrdinalIgnoreCase));
    }
}
