using System.Text.Json;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.Containers;

/// <summary>The page of one object of a corpus: its text, and what the object says of it.</summary>
/// <param name="context">How the input is read.</param>
/// <param name="names">The names of the properties that hold the text.</param>
internal sealed class JsonPage(ContainerContext context, TextNames names)
{
    private byte[] _text = [];
    private int _textStart;
    private int _textEnd;

    /// <summary>What is known of the page.</summary>
    public ContainerEntry Entry { get; private set; } = ContainerEntry.Unknown;

    /// <summary>How long the last object was; 0 when it has no end.</summary>
    public int Length { get; private set; }

    /// <summary>Whether there is text that has not been read.</summary>
    public bool HasText => _textEnd > _textStart;

    /// <summary>Reads on in the text.</summary>
    public int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _textEnd - _textStart);
        _text.AsSpan(_textStart, count).CopyTo(buffer);
        _textStart += count;
        return count;
    }

    /// <summary>Forgets the page.</summary>
    public void Clear() => (_textStart, _textEnd) = (0, 0);

    /// <summary>Whether an object's text can hold no record: that is seen without reading its JSON.</summary>
    public bool MayPassOver(ReadOnlySpan<byte> json) =>
        json[0] == '{' && json.TrimEnd(" \t\r"u8)[^1] == '}' && (!context.IsReporting || names.AreIn(json))
        && context.Options.Policy != DiagnosticPolicy.Strict && !context.MayHaveRecords(json, isJson: true);

    /// <summary>Reads the page of an object, with what is known of it. Damage after the text costs only what is known.</summary>
    /// <param name="json">The object; what follows it is not looked at.</param>
    /// <param name="position">Where it is.</param>
    /// <returns>Whether it has a text, which may be empty.</returns>
    public bool TryRead(ReadOnlySpan<byte> json, SourcePosition position)
    {
        Clear();
        Entry = new() { Line = position.Line, ByteOffset = position.ByteOffset };
        (Length, var hasText) = (0, false);
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && (reader.CurrentDepth > 0 || reader.TokenType != JsonTokenType.EndObject))
            {
                // Objects that describe the page are walked through, all others are passed over.
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                if (!HasText && reader.CurrentDepth == 1 && names.AreAt(ref reader))
                {
                    reader.Read();
                    if (reader.TokenType != JsonTokenType.String)
                    {
                        reader.Skip();
                        continue;
                    }
                    TakeText(ref reader, json.Length);
                    hasText = true;
                }
                else
                {
                    ReadDescription(ref reader);
                }
            }
            Length = (int)reader.BytesConsumed;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // How the reader says that the line is no JSON, or its text no Unicode. Without a text the caller reports it.
            if (hasText)
                context.Report(DiagnosticCode.JsonLineBroken, position, $"the JSON is damaged after the text of a page: {JsonDamage.CauseOf(exception)}");
        }
        return hasText;
    }

    private void ReadDescription(ref Utf8JsonReader json)
    {
        if (JsonLinePage.IsDescription(ref json))
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
                json.Skip();
            return;
        }
        var isAddress = JsonLinePage.IsAddress(ref json);
        var isDate = JsonLinePage.IsDate(ref json);
        json.Read();
        if (json.TokenType != JsonTokenType.String)
            json.Skip();
        else if (isAddress)
            Entry = Entry with { Address = Entry.Address ?? json.GetString() };
        else if (isDate)
            Entry = Entry with { Date = Entry.Date ?? ContainerEntry.ParseDate(json.GetString()) };
    }

    private void TakeText(ref Utf8JsonReader json, int longest)
    {
        if (_text.Length <= longest)
            _text = new byte[longest + 1];
        _textEnd = json.CopyString(_text);
        if (_textEnd > 0 && _text[_textEnd - 1] != '\n')
            _text[_textEnd++] = (byte)'\n';
    }
}
