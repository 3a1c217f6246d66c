using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Json;

/// <summary>Writes JSON text. The caller opens and closes in turn; commas, line ends and escapes come by themselves.</summary>
/// <remarks>Call <see cref="Flush"/> at the end. Unpaired surrogates become U+FFFD: no JSON reader can be trusted with them.</remarks>
/// <param name="output">Where to write.</param>
/// <param name="layout">The layout.</param>
/// <param name="text">What happens to strings.</param>
internal ref struct JsonOutput(IBufferWriter<byte> output, JsonLayout layout, JsonText text = JsonText.Exact)
{
    private const int DeepestWithLines = 2;

    private Utf8Writer _writer = new(output);
    private readonly TextRule _rule = JsonEscapes.For(text);
    private int _depth;
    private bool _isFirst;
    private bool _isPlaced = true;

    public readonly JsonLayout Layout => layout;

    public void Flush() => _writer.Flush();

    /// <summary>Writes bytes that are JSON, or blanks.</summary>
    public void Raw(scoped ReadOnlySpan<byte> json) => _writer.Write(json);

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => End((byte)']');

    /// <summary>Writes the name of the next value, which must need no escapes.</summary>
    public void Name(scoped ReadOnlySpan<byte> name)
    {
        Place();
        var isLaidOut = layout == JsonLayout.Indented;
        var quoted = _writer.Take(name.Length + (isLaidOut ? 4 : 3));
        quoted[^1] = (byte)' ';   // stays where there is a blank
        quoted[0] = (byte)'"';
        name.CopyTo(quoted[1..]);
        quoted[name.Length + 1] = (byte)'"';
        quoted[name.Length + 2] = (byte)':';
        _isPlaced = true;
    }

    /// <summary>Writes any text as the name of the next value.</summary>
    public void Name(scoped ReadOnlySpan<char> name)
    {
        Place();
        _writer.Write((byte)'"');
        WriteText(name);
        EndName();
    }

    public void StartObject(scoped ReadOnlySpan<byte> name)
    {
        Name(name);
        StartObject();
    }

    public void StartArray(scoped ReadOnlySpan<byte> name)
    {
        Name(name);
        StartArray();
    }

    /// <summary>Writes a string.</summary>
    public void Text(scoped ReadOnlySpan<char> value)
    {
        Place();
        _writer.WriteQuoted(value, _rule, (byte)'"');
    }

    /// <summary>Begins a string that is written in pieces.</summary>
    public void StartText()
    {
        Place();
        _writer.Write((byte)'"');
    }

    /// <summary>Writes a piece of a string.</summary>
    public void WriteText(scoped ReadOnlySpan<char> value) =>
        _writer.Write(value, _rule);

    public void EndText() => _writer.Write((byte)'"');

    /// <summary>Writes a string that needs no escapes.</summary>
    public void Text(scoped ReadOnlySpan<byte> value)
    {
        StartText();
        _writer.Write(value);
        EndText();
    }

    /// <summary>Writes the text form of an identifier, a date or a number as a string.</summary>
    [SkipLocalsInit]
    public void Text<T>(T value, scoped ReadOnlySpan<char> format = default)
        where T : struct, ISpanFormattable
    {
        Span<char> characters = stackalloc char[256];
        if (value.TryFormat(characters, out var length, format, CultureInfo.InvariantCulture))
            Text(characters[..length]);
        else
            Text(value.ToString(format.ToString(), CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a date as a string.</summary>
    public void Text(PartialDate date)
    {
        StartText();
        _writer.Write(date);
        EndText();
    }

    /// <summary>Writes a time in UTC as a string, to the millisecond: <c>2022-12-09T10:00:00.000Z</c>.</summary>
    public void Text(DateTime instant)
    {
        StartText();
        _writer.Write(instant, "s");
        _writer.Write((byte)'.');
        _writer.WriteDigits(instant.Millisecond, 3);
        _writer.Write((byte)'Z');
        EndText();
    }

    /// <summary>Writes a member that is made already, with its name.</summary>
    public void MadeMember(scoped ReadOnlySpan<byte> json)
    {
        Place();
        _writer.Write(json);
    }

    public void Number(long value)
    {
        Place();
        _writer.Write(value);
    }

    public void Null()
    {
        Place();
        _writer.Write("null"u8);
    }

    /// <summary>Writes a text as a member; none when it is absent, empty or blank.</summary>
    public void Filled(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> value)
    {
        if (SingleLine.IsBlank(value))
            return;
        Name(name);
        Text(value);
    }

    /// <summary>Writes a list as a member; none without items.</summary>
    public void List<T>(scoped ReadOnlySpan<byte> name, ValueList<T> values, JsonItemWriter<T> writeItem)
    {
        if (values.IsEmpty)
            return;
        StartArray(name);
        foreach (ref readonly var value in values.AsSpan())
            writeItem(value, ref this);
        EndArray();
    }

    /// <summary>Writes the texts that are not blank as a list; none when there is none.</summary>
    public void Filled(scoped ReadOnlySpan<byte> name, ValueList<string> values)
    {
        var isOpen = false;
        foreach (var value in values)
        {
            if (SingleLine.IsBlank(value))
                continue;
            StartArrayOnce(name, ref isOpen);
            Text(value);
        }
        EndArrayIf(isOpen);
    }

    /// <summary>Begins a list at its first item, for a list that may turn out to have none.</summary>
    public void StartArrayOnce(scoped ReadOnlySpan<byte> name, ref bool isOpen)
    {
        if (!isOpen)
            StartArray(name);
        isOpen = true;
    }

    public void EndArrayIf(bool isOpen)
    {
        if (isOpen)
            EndArray();
    }

    /// <summary>Writes the texts that are not blank as one string; none when there is none.</summary>
    public void Joined(scoped ReadOnlySpan<byte> name, ValueList<string> values, string separator)
    {
        var isOpen = false;
        foreach (var value in values)
        {
            if (SingleLine.IsBlank(value))
                continue;
            JoinNext(name, separator, ref isOpen);
            WriteText(value);
        }
        if (isOpen)
            EndText();
    }

    /// <summary>Writes values as one string; none when there is none.</summary>
    public void Joined<T>(scoped ReadOnlySpan<byte> name, ValueList<T> values, string separator)
        where T : struct
    {
        var isOpen = false;
        foreach (var value in values)
        {
            JoinNext(name, separator, ref isOpen);
            WriteText(value.ToString());
        }
        if (isOpen)
            EndText();
    }

    /// <summary>Writes a web address as a member; none when it is absent. Characters that no address has are percent-encoded.</summary>
    public void Url(scoped ReadOnlySpan<byte> name, string? url)
    {
        if (url is null)
            return;
        Name(name);
        StartText();
        WebAddresses.Write(ref _writer, url);
        EndText();
    }

    /// <summary>Writes a member; none without a value.</summary>
    public void Member(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        Name(name);
        Text(value);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member<T>(scoped ReadOnlySpan<byte> name, T? value, scoped ReadOnlySpan<char> format = default)
        where T : struct, ISpanFormattable
    {
        if (value is null)
            return;
        Name(name);
        Text(value.GetValueOrDefault(), format);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, string?)"/>
    public void Member(scoped ReadOnlySpan<byte> name, PartialDate? date)
    {
        if (date is not { } known)
            return;
        Name(name);
        Text(known);
    }

    /// <summary>Writes a list of strings as a member; none without items.</summary>
    public void Member(scoped ReadOnlySpan<byte> name, ValueList<string> values)
    {
        if (values.IsEmpty)
            return;
        Name(name);
        Array(values);
    }

    /// <inheritdoc cref="Member(ReadOnlySpan{byte}, ValueList{string})"/>
    public void Member<T>(scoped ReadOnlySpan<byte> name, ValueList<T> values)
        where T : struct, ISpanFormattable
    {
        if (values.IsEmpty)
            return;
        StartArray(name);
        foreach (var value in values)
            Text(value);
        EndArray();
    }

    public void Array(ValueList<string> values)
    {
        StartArray();
        foreach (var value in values.AsSpan())
            Text(value);
        EndArray();
    }

    private readonly bool HasLines => layout == JsonLayout.Indented && _depth <= DeepestWithLines;

    private void JoinNext(scoped ReadOnlySpan<byte> name, string separator, ref bool isOpen)
    {
        if (isOpen)
        {
            WriteText(separator);
            return;
        }
        Name(name);
        StartText();
        isOpen = true;
    }

    private void Start(byte bracket)
    {
        Place();
        _writer.Write(bracket);
        _depth++;
        _isFirst = true;
    }

    private void End(byte bracket)
    {
        var hasLines = HasLines && !_isFirst;
        _depth--;
        _isFirst = false;
        if (hasLines)
            NewLine();
        _writer.Write(bracket);
    }

    private void EndName()
    {
        _writer.Write(layout == JsonLayout.Indented ? "\": "u8 : "\":"u8);
        _isPlaced = true;
    }

    /// <summary>Writes what stands before an item or a member: a comma, a line end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place()
    {
        if (_isPlaced)
        {
            _isPlaced = false;
            return;
        }
        if (!_isFirst)
            _writer.Write((byte)',');
        if (layout == JsonLayout.Indented)
            Indent();
        _isFirst = false;
    }

    private void Indent()
    {
        if (HasLines)
            NewLine();
        else if (!_isFirst)
            _writer.Write((byte)' ');
    }

    /// <summary>Records stand in an array, so all their lines have one more indentation.</summary>
    private void NewLine()
    {
        var line = _writer.Take(1 + (2 * (_depth + 1)));
        line.Fill((byte)' ');
        line[0] = (byte)'\n';
    }
}
