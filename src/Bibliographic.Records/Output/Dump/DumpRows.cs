using System.Buffers;
using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Dump;

/// <summary>Writes the rows of a page, with the extra fields between them in their order.</summary>
/// <remarks>An extra field stands for the row of its name; one with a name that no row can have, or that only the record's own values have, is left out.</remarks>
internal ref struct DumpRows
{
    private const string White = " \t\r\n";

    private readonly List<RecordField> _extra;
    private Utf8Writer _utf8;
    private int _nextExtra;
    private (string Name, string Text)? _held;
    private string? _last;
    private bool _isSorted = true;

    public DumpRows(IBufferWriter<byte> output, ValueList<RecordField> extraFields)
    {
        _utf8 = new(output);
        _extra = new(extraFields.Count);
        foreach (var field in extraFields)
        {
            if (IsRow(field.Name) && !(IsKnown(field.Name) && Has(field.Name)))
                _extra.Add(field);
        }
    }

    /// <summary>The text of the extra field that stands for a row; null when there is none.</summary>
    public readonly string? Extra(Field field)
    {
        var name = FieldNames.NameOf(field);
        foreach (var extra in _extra)
        {
            if (extra.Name == name)
                return Joined(extra.Values);
        }
        return null;
    }

    public void Row(Field field, ReadOnlySpan<char> value)
    {
        value = value.Trim(White);
        var name = FieldNames.NameOf(field);
        if (value.IsEmpty || Has(name))
            return;
        WriteExtraBefore(name);
        Write(name, value);
    }

    public void Row<T>(Field field, ValueList<T> values) => Row(field, Joined(values));

    /// <summary>Several values as one text, blanks between; what a page makes of them.</summary>
    public static string Joined<T>(ValueList<T> values) =>
        values.IsEmpty ? "" : string.Join(' ', values.Select(value => value?.ToString()).Where(text => !SingleLine.IsBlank(text)));

    public void Finish()
    {
        WriteExtraBefore(null);
        WriteHeld(next: null);
        _utf8.Flush();
    }

    private static bool IsRow(string name)
    {
        Span<byte> utf8 = stackalloc byte[DumpTokenizer.LongestName];
        return Encoding.UTF8.TryGetBytes(name, utf8, out var length)
            && length > 0
            && length < utf8.Length
            && FieldNames.LengthAtStart(utf8[..length]) == length
            && !name.Contains('\\', StringComparison.Ordinal)
            && name != "LEADER"
            && !IsOwn(FieldNames.Find(utf8[..length]));
    }

    private static bool IsKnown(string name) => FieldNames.Find(Encoding.UTF8.GetBytes(name)) != Field.Other;

    /// <summary>Whether all that such a row says is in the record's values, so that no extra field has its name.</summary>
    private static bool IsOwn(Field field) => field is not (Field.Other or Field.FullRecord or Field.TitleOld or Field.TitleNew or Field.TitleFull or Field.TitleFullStr
        or Field.TitleFullUnstemmed or Field.TitleAuth or Field.AuthorFacet or Field.AuthorVariant or Field.Author2Role or Field.AuthorRole or Field.AuthorCorporateRole
        or Field.TopicFacet or Field.GenreFacet or Field.GeographicFacet or Field.EraFacet or Field.PublishDate or Field.PublishDateSort or Field.DateSpan
        or Field.Series2 or Field.ContainerTitle or Field.ContainerReference or Field.CallNumber or Field.Building or Field.NetworkName or Field.Version
        or Field.Issn or Field.Isbn or Field.Spelling);

    private readonly bool Has(string name)
    {
        foreach (var extra in _extra)
        {
            if (extra.Name == name)
                return true;
        }
        return false;
    }

    private void WriteExtraBefore(string? name)
    {
        while (_nextExtra < _extra.Count && (name is null || string.CompareOrdinal(_extra[_nextExtra].Name, name) < 0))
        {
            var extra = _extra[_nextExtra++];
            Write(extra.Name, Joined(extra.Values).AsSpan().Trim(White));
        }
    }

    private void Write(string name, ReadOnlySpan<char> value)
    {
        WriteHeld(name);
        if (value.IndexOfAny('\r', '\n') < 0)
            WriteRow(name, value);
        else
            _held = (name, value.ToString().ReplaceLineEndings("\n").Replace('\r', ' '));
    }

    /// <summary>
    /// Writes the row of several lines that waits for the name of the next one. Its line ends stay where the reader takes them for the same row; otherwise, so
    /// that no value forges a row, each becomes a blank.
    /// </summary>
    private void WriteHeld(string? next)
    {
        if (_held is var (name, text))
            WriteRow(name, next is not null && IsOneRow(name, text, next) ? text : text.Replace('\n', ' '));
        _held = null;
    }

    private void WriteRow(string name, ReadOnlySpan<char> value)
    {
        _utf8.Write(name);
        _utf8.Write(" | "u8);
        _utf8.Write(value);
        _utf8.Write(value.IsEmpty ? "|\n"u8 : " |\n"u8);
        if (_last is null)
            _utf8.Write("---|---|\n"u8);
        _isSorted &= string.CompareOrdinal(_last, name) <= 0;
        _last = name;
    }

    /// <summary>Whether the reader takes several lines for one row, between the rows that stand around it.</summary>
    private readonly bool IsOneRow(string name, string text, string next)
    {
        var row = $"{name} | {text} |\n";
        var before = _last is null ? "" : _isSorted && string.CompareOrdinal(_last, name) <= 0 ? "_version_ | 1 |\n" : "_version_ | 1 |\nzz | |\naa | |\n";
        var separator = _last is null ? "---|---|\n" : "";
        var scanner = new PageScanner();
        var start = $"Format: | |\n{before}";
        var page = Encoding.UTF8.GetBytes($"{start}{row}{separator}{next} | 1 |\n");
        var index = before.AsSpan().Count('\n');
        return scanner.Scan(page, isFinal: true)
            && scanner.Page.RowCount == index + 2
            && scanner.Page.Length == page.Length
            && !scanner.Page.Rows[index].IsCut
            && page.AsSpan(scanner.Page.Rows[index].ValueStart..scanner.Page.Rows[index].ValueEnd).SequenceEqual(ValueOf(page.AsSpan(start.Length, Encoding.UTF8.GetByteCount(row))));
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> row) => row[(row.IndexOf(" | "u8) + 3)..^" |\n".Length];
}
