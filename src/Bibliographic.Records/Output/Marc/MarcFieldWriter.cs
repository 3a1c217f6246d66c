using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Marc;

/// <summary>
/// Writes fields that are never longer than a directory can say: long texts go into several fields, other values are cut with an ellipsis.
/// </summary>
internal ref struct MarcFieldWriter(MarcFields fields)
{
    private const int MaxFieldLength = 9_999;
    private const int SubfieldOverhead = 2;
    private const string Ellipsis = "…";
    private const int EllipsisLength = 3;
    private const int LongestAddress = 3_000;
    private const int AddressGrowth = 3;

    private Utf8Writer _utf8 = new(fields.Data);
    private int _tag;
    private int _start;

    /// <summary>A field without subfields; none when the value is blank.</summary>
    public void Control(int tag, ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        Start(tag);
        Text(value);
        End();
    }

    /// <summary>A field of date and time: <c>20210409000000.0</c>.</summary>
    public void Time(int tag, DateTime time)
    {
        Start(tag);
        _utf8.WriteDigits(time.Year, 4);
        _utf8.WriteDigits(time.Month, 2);
        _utf8.WriteDigits(time.Day, 2);
        _utf8.WriteDigits(time.Hour, 2);
        _utf8.WriteDigits(time.Minute, 2);
        _utf8.WriteDigits(time.Second, 2);
        _utf8.Write(".0"u8);
        End();
    }

    /// <summary>A field of coded positions, as it is.</summary>
    public void FixedLength(int tag, scoped ReadOnlySpan<char> elements)
    {
        Start(tag);
        _utf8.Write(elements);
        End();
    }

    /// <summary>A field of one subfield; none when the value is blank.</summary>
    public void Field(int tag, char first, char second, char code, ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        Start(tag, first, second);
        Subfield(code, value);
        End();
    }

    public void Fields(int tag, char first, char second, ValueList<string> values)
    {
        foreach (var value in values)
            Field(tag, first, second, 'a', value);
    }

    /// <summary>A long text, in as many fields as it needs; divided where sentences end.</summary>
    public void LongField(int tag, char first, char second, ReadOnlySpan<char> text)
    {
        text = SingleLine.Trim(text);
        while (!text.IsEmpty)
        {
            Start(tag, first, second);
            var length = MarcText.Fit(text, Room - SubfieldOverhead, bySentence: true);
            Subfield('a', text[..length]);
            End();
            text = SingleLine.Trim(text[length..]);
        }
    }

    /// <summary>Begins a field with subfields; <see cref="End"/> must follow.</summary>
    public void Start(int tag, char first, char second)
    {
        Start(tag);
        _utf8.Write((byte)first);
        _utf8.Write((byte)second);
    }

    /// <summary>A subfield; none when the value is blank or the field is full.</summary>
    public void Subfield(char code, ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value) || !HasRoom(SubfieldOverhead + EllipsisLength))
            return;
        BeginSubfield(code);
        Text(value);
    }

    /// <summary>More of the last subfield, after a comma; nothing when it is blank or the field is full.</summary>
    public void AppendAfterComma(ReadOnlySpan<char> text)
    {
        if (SingleLine.IsBlank(text) || !HasRoom(2 * EllipsisLength))
            return;
        _utf8.Write(", "u8);
        Text(text);
    }

    /// <summary>A field of one address, with what no address has percent-encoded; none when it would have to be cut.</summary>
    public void AddressField(int tag, char first, char second, char code, ReadOnlySpan<char> url)
    {
        if (url.Length > LongestAddress)
        {
            fields.MarkIncomplete(tag);
            return;
        }
        Start(tag, first, second);
        AddressSubfield(code, url);
        End();
    }

    /// <summary>An address as a subfield; none when it is blank or would have to be cut.</summary>
    public void AddressSubfield(char code, ReadOnlySpan<char> url)
    {
        if (SingleLine.IsBlank(url) || !HasRoom(url.Length > LongestAddress ? int.MaxValue : LongestAddress * AddressGrowth))
            return;
        BeginSubfield(code);
        WebAddresses.Write(ref _utf8, url);
    }

    public void End()
    {
        _utf8.Write(MarcFields.FieldTerminator);
        fields.Add(new(_tag, _start, Position - _start));
    }

    /// <summary>Must be called after the last field.</summary>
    public void Flush() => _utf8.Flush();

    private readonly int Position => fields.Data.WrittenCount + _utf8.Pending;

    /// <summary>How many bytes the field can still take.</summary>
    private readonly int Room => MaxFieldLength - 1 - (Position - _start);

    private bool HasRoom(int bytes)
    {
        if (Room >= bytes)
            return true;
        fields.MarkIncomplete(_tag);
        return false;
    }

    private void Start(int tag)
    {
        _tag = tag;
        _start = Position;
    }

    private void BeginSubfield(char code)
    {
        _utf8.Write(MarcFields.SubfieldDelimiter);
        _utf8.Write((byte)code);
    }

    /// <summary>A value on one line: no control character is left that could end a subfield, a field or the record.</summary>
    private void Text(ReadOnlySpan<char> value)
    {
        var length = MarcText.Fit(value, Room, bySentence: false);
        var isCut = length < value.Length;
        if (isCut)
            length = MarcText.Fit(value, Room - EllipsisLength, bySentence: false);
        _utf8.Write(value[..length], TextRule.OneLine);
        if (!isCut)
            return;
        _utf8.Write(Ellipsis);
        fields.MarkIncomplete(_tag);
    }
}
