using System.Runtime.InteropServices;

namespace Bibliographic.Records.Marc;

/// <summary>Collects the fields of one record after the other: one buffer for the content of all fields of a record.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class MarcRecordBuilder
{
    private readonly List<Entry> _fields = [];
    private byte[] _utf8 = new byte[4096];
    private int _length;

    /// <summary>The leader of the record, as found.</summary>
    public string Leader { get; set; } = "";

    public int Count => _fields.Count;

    public bool IsEmpty => _fields.Count == 0 && Leader.Length == 0;

    /// <summary>Whether a text had delimiters in it, which became spaces.</summary>
    public bool HasReplacedSeparators { get; private set; }

    public void Clear()
    {
        _fields.Clear();
        _length = 0;
        Leader = "";
        HasReplacedSeparators = false;
    }

    public void AddControl(MarcTag tag, ReadOnlySpan<byte> value)
    {
        _fields.Add(new(tag, '\0', '\0', _length, AreInferred: false));
        Append(value);
    }

    /// <summary>Begins a data field; its subfields follow.</summary>
    public void AddData(MarcTag tag, char indicator1, char indicator2, bool areInferred = false) =>
        _fields.Add(new(tag, indicator1, indicator2, _length, areInferred));

    /// <summary>Adds a subfield to the last data field.</summary>
    /// <param name="code">The code in UTF-8: one character, or none.</param>
    /// <param name="value">The value in UTF-8.</param>
    public void AddSubfield(ReadOnlySpan<byte> code, ReadOnlySpan<byte> value)
    {
        Reserve(1)[0] = MarcSeparators.SubfieldDelimiter;
        _length++;
        Append(code);
        Append(value);
    }

    /// <summary>Adds more of the last value, or the content of a data field as ISO 2709 has it.</summary>
    public void Append(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        _length += value.Length;
    }

    /// <summary>Adds text that has no delimiters in it: those become spaces.</summary>
    public void AppendText(ReadOnlySpan<byte> value)
    {
        var start = _length;
        Append(value);
        HasReplacedSeparators |= MarcSeparators.ReplaceSeparators(_utf8.AsSpan(start, value.Length));
    }

    public void AppendText(ReadOnlySpan<char> value)
    {
        var maxLength = System.Text.Encoding.UTF8.GetMaxByteCount(value.Length);
        var length = System.Text.Encoding.UTF8.GetBytes(value, Reserve(maxLength));
        HasReplacedSeparators |= MarcSeparators.ReplaceSeparators(_utf8.AsSpan(_length, length));
        _length += length;
    }

    public void AddDelimiter() => Append([MarcSeparators.SubfieldDelimiter]);

    /// <summary>Begins a subfield of the last data field; its value follows. Where it has no code it gets a space for one.</summary>
    /// <param name="code">The code as found; all but its first character is left out.</param>
    public void BeginSubfield(ReadOnlySpan<char> code)
    {
        AddDelimiter();
        AppendText(code.IsEmpty ? " " : code[..1]);
    }

    /// <summary>The record; the builder is empty afterwards.</summary>
    public MarcRecord Build()
    {
        var utf8 = _utf8.AsSpan(0, _length).ToArray();
        var fields = new MarcField[_fields.Count];
        var entries = CollectionsMarshal.AsSpan(_fields);
        for (var i = 0; i < fields.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            var length = (i + 1 < entries.Length ? entries[i + 1].Start : _length) - entry.Start;
            fields[i] = entry.Indicator1 == '\0'
                ? new(entry.Tag, utf8, entry.Start, length)
                : new(entry.Tag, entry.Indicator1, entry.Indicator2, utf8, entry.Start, length, entry.AreInferred);
        }
        var record = new MarcRecord { Leader = Leader, Fields = new(fields) };
        Clear();
        return record;
    }

    private Span<byte> Reserve(int count)
    {
        if (_utf8.Length - _length < count)
            Array.Resize(ref _utf8, Math.Max(_utf8.Length * 2, _length + count));
        return _utf8.AsSpan(_length);
    }

    private readonly record struct Entry(MarcTag Tag, char Indicator1, char Indicator2, int Start, bool AreInferred);
}
