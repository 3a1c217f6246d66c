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
    public RecordFormats With(string name, string fileExtension, Action<BibliographicRecord, IBufferWriter<byte>> write, string mediaType = "text/plain") =>
        With(new DelegateSerializer(name, fileExtension, mediaType, write));

    /// <summary>A set with one more format, whose records are the texts that a delegate returns: for scripts.</summary>
    /// <param name="name">The format's short name.</param>
    /// <param name="fileExtension">The file extension with its dot.</param>
    /// <param name="write">Returns the text of one record, with its line end; must be safe for use by several threads.</param>
    /// <param name="mediaType">The media type.</param>
    public RecordFormats With(string name, string fileExtension, Func<BibliographicRecord, string> write, string mediaType = "text/plain") => write is null
        ? throw new ArgumentNullException(nameof(write))
        : With(name, fileExtension, (record, output) => Encoding.UTF8.GetBytes(write(record).AsSpan(), output), mediaType);

    /// <summary>Finds a format by its name, its file extension or its media type, the first of several; null when there is none.</summary>
    /// <param name="nameExtensionOrMediaType">For example <c>bibtex</c>, <c>.bib</c> or <c>application/x-bibtex</c>; case does not count.</param>
    public RecordSerializer? Find(string nameExtensionOrMediaType)
    {
        bool Is(string text) => string.Equals(text, nameExtensionOrMediaType, StringComparison.OrdinalIgnoreCase);
        return Array.Find(_formats, format => Is(format.Name))
            ?? Array.Find(_formats, format => Is(format.FileExtension))
            ?? Array.Find(_formats, format => Is(format.MediaType));
    }

    /// <summary>Enumerates the formats.</summary>
    public IEnumerator<RecordSerializer> GetEnumerator() => _formats.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
