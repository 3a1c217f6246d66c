using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.Marc;

/// <summary>
/// Reads records of MARCXML, with or without namespace and prefixes, alone, in a collection or in the answers of OAI-PMH and SRU. A scanner
/// of the few elements that MARCXML has: it is faster than an XML parser, resolves no entities but the five of XML, and goes on after
/// markup that is not sound.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class MarcXmlReader
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);
    private static readonly SearchValues<byte> NotInNames = SearchValues.Create(" \t\r\n\"'"u8);

    private readonly MarcRecordBuilder _builder = new();
    private Element _current;
    private bool _hasTextBeside;   // beside the elements of the record

    private enum Element : byte
    {
        Other,
        Record,
        Leader,
        ControlField,
        DataField,
        Subfield,
    }

    /// <summary>Finds the next record.</summary>
    /// <param name="window">The input, from where the last record ended.</param>
    /// <param name="isFinal">Whether nothing follows the window.</param>
    /// <param name="start">Where the record starts; bytes before belong to none and are not needed again.</param>
    /// <param name="length">Its length.</param>
    /// <returns>False when there is none, or more of the input is needed.</returns>
    public static bool TryFind(ReadOnlySpan<byte> window, bool isFinal, out int start, out int length)
    {
        length = 0;
        start = FindTag(window, 0, isEnd: false, out _);
        if (start < 0)
        {
            start = isFinal ? window.Length : Math.Max(window.LastIndexOf((byte)'<'), 0);
            return false;
        }
        if (FindTag(window, start, isEnd: true, out var end) >= 0)
        {
            length = end - start;
            return true;
        }
        length = isFinal ? window.Length - start : 0;
        return isFinal;
    }

    /// <summary>
    /// How many bytes of text between records are fields, with their tags: those of a record whose start tag is damaged. The envelope of
    /// records has none.
    /// </summary>
    public static int CountFieldBytes(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (text.IndexOf((byte)'<') is >= 0 and var at)
        {
            text = text[(at + 1)..];
            var length = text.IndexOf((byte)'<') is >= 0 and var next ? next : text.Length;
            var tag = text[..length];
            if (Name(tag is [(byte)'/', ..] ? tag[1..] : tag, out _) is not (Element.Other or Element.Record))
                count += length + 1;
        }
        return count;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="xml">The element, from its start to the end of its end tag, as <see cref="TryFind"/> gives it.</param>
    /// <param name="damage">What is wrong with it.</param>
    /// <returns>Null when the element holds neither a leader nor fields.</returns>
    public MarcRecord? Read(ReadOnlySpan<byte> xml, out MarcDamage damage)
    {
        damage = MarcDamage.None;
        _builder.Clear();
        if (!Utf8.IsValid(xml))
        {
            damage |= MarcDamage.InvalidBytes;
            xml = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(xml));
        }
        if (xml.Contains((byte)'\r'))
            xml = WithLineFeeds(xml);
        var leader = "";
        (_current, _hasTextBeside) = (Element.Other, false);
        while (!xml.IsEmpty)
        {
            var markup = xml.IndexOf((byte)'<');
            var text = markup < 0 ? xml : xml[..markup];
            if (_current is Element.ControlField or Element.Subfield)
                AddText(text, ref damage);
            else if (_current == Element.Leader)
                leader += Decode(text);
            else if (_current is Element.Record or Element.DataField && text.ContainsAnyExcept(" \t\r\n"u8))
                _hasTextBeside = true;
            if (markup < 0)
                break;
            xml = xml[markup..];
            var length = MarkupLength(xml);
            if (length == 0)
                break;
            var isCut = xml[length - 1] != '>';
            if (isCut)
                damage |= MarcDamage.Markup;
            if (isCut && IsText(xml[..length]))
                AddText(xml[..length], ref damage);
            else if (length > 1)
                ReadMarkup(xml[..length], ref leader, ref damage);
            xml = xml[length..];
        }
        if (_hasTextBeside)
            damage |= MarcDamage.Markup;
        if (_current != Element.Other)
            damage |= MarcDamage.Truncated;
        if (_builder.HasReplacedSeparators)
            damage |= MarcDamage.Separators;
        _builder.Leader = leader;
        return _builder.IsEmpty ? null : _builder.Build();
    }

    /// <summary>Finds the next start or end tag of an element <c>record</c>.</summary>
    private static int FindTag(ReadOnlySpan<byte> xml, int from, bool isEnd, out int end)
    {
        for (var at = from; xml[at..].IndexOf("record"u8) is >= 0 and var found; at += found + 1)
        {
            var name = at + found;
            end = name + "record".Length;
            if (end >= xml.Length || !(xml[end] is (byte)'>' or (byte)'<' or (byte)'/' or <= (byte)' '))
                continue;
            var start = name;
            if (start > 0 && xml[start - 1] == ':')
            {
                start--;
                while (start > 0 && IsName(xml[start - 1]))
                    start--;
            }
            if (isEnd && start > 1 && xml[start - 1] == '/')
                start--;
            else if (isEnd)
                continue;
            if (start == 0 || xml[start - 1] != '<')
                continue;
            var length = TagLength(xml[end..]);
            if (length < 0)
                continue;
            end += length;
            return start - 1;
        }
        end = 0;
        return -1;
    }

    private static bool IsName(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'_' or (byte)'-' or (byte)'.' or >= 0x80;

    /// <summary>The length of the tag, comment or other markup that a text begins with; 0 when it has no end.</summary>
    private static int MarkupLength(ReadOnlySpan<byte> xml)
    {
        var end = xml.StartsWith("<!--"u8) ? "-->"u8 : xml.StartsWith("<![CDATA["u8) ? "]]>"u8
            : xml is [_, (byte)'!' or (byte)'?', ..] ? ">"u8 : default;
        if (end.IsEmpty)
            return TagLength(xml[1..]) + 1;
        var length = xml.IndexOf(end);
        return length < 0 ? 0 : length + end.Length;
    }

    /// <summary>
    /// How many bytes there are to the end of a tag; -1 when it has none. A tag that was cut ends before the next one:
    /// <c>&lt;record  &lt;leader></c>.
    /// </summary>
    private static int TagLength(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'<', (byte)'>');
        return end < 0 || rest[end] == '<' ? end : end + 1;
    }

    /// <summary>Whether a tag without its end is a part of a value, in which a sign was not escaped: <c>p &lt; 0.05</c>.</summary>
    private bool IsText(ReadOnlySpan<byte> markup) =>
        _current is Element.ControlField or Element.Subfield
            && (markup.Length == 1 || Name(markup[(markup[1] == '/' ? 2 : 1)..], out _) == Element.Other);

    private void ReadMarkup(ReadOnlySpan<byte> markup, ref string leader, ref MarcDamage damage)
    {
        if (markup.StartsWith("<![CDATA["u8))
        {
            var text = markup[9..^3];
            if (_current is Element.ControlField or Element.Subfield)
                _builder.AppendText(text);
            else if (_current == Element.Leader)
                leader += Encoding.UTF8.GetString(text);
            return;
        }
        if (markup[1] is (byte)'!' or (byte)'?')
            return;
        if (markup[1] == '/')
        {
            var ended = Name(markup[2..], out _);
            if (ended == Element.Other)
                return;
            if (ended != _current && (ended, _current) is not (Element.ControlField, Element.Leader))
                damage |= MarcDamage.Markup;
            _current = ended == Element.Record ? Element.Other : Around(ended);
            return;
        }
        var element = Name(markup[1..], out var attributes);
        if (element == _current && element is not (Element.Other or Element.Record) && !attributes.ContainsAnyExcept(NameEnds))
        {
            damage |= MarcDamage.Markup;   // <subfield> for </subfield>
            _current = Around(element);
            return;
        }
        Start(element, attributes, ref leader, ref damage);
        if (markup is [.., (byte)'/', (byte)'>'] && element != Element.Other)
            _current = Around(element);
    }

    /// <summary>The element that a part of a record stands in.</summary>
    private static Element Around(Element element) => element == Element.Subfield ? Element.DataField : Element.Record;

    private static Element Name(ReadOnlySpan<byte> tag, out ReadOnlySpan<byte> attributes)
    {
        var end = tag.IndexOfAny(NameEnds);
        var name = end < 0 ? tag : tag[..end];
        attributes = tag[name.Length..];
        var colon = name.IndexOf((byte)':');
        name = name[(colon + 1)..];
        return name.SequenceEqual("subfield"u8) ? Element.Subfield
            : name.SequenceEqual("datafield"u8) ? Element.DataField
            : name.SequenceEqual("controlfield"u8) ? Element.ControlField
            : name.SequenceEqual("leader"u8) ? Element.Leader
            : name.SequenceEqual("record"u8) ? Element.Record
            : Element.Other;
    }

    private void Start(Element element, ReadOnlySpan<byte> attributes, ref string leader, ref MarcDamage damage)
    {
        if (element != Element.Other && _current is Element.Leader or Element.ControlField or Element.Subfield)
            damage |= MarcDamage.Markup;   // the end tag is missing
        switch (element)
        {
            case Element.Record:
                // What came before is the envelope that the record is in; if it has fields, a record whose end tag is damaged.
                if (!_builder.IsEmpty)
                    damage |= MarcDamage.Markup;
                _builder.Clear();
                leader = "";
                _hasTextBeside = false;
                break;
            case Element.Leader:
                leader = "";
                break;
            case Element.ControlField:
                var tag = Tag(attributes, ref damage);
                if (leader.Length == 0 && tag.ToString() is "000" or "LDR")
                {
                    element = Element.Leader;
                    break;
                }
                _builder.AddControl(tag, default);
                break;
            case Element.DataField:
                _builder.AddData(
                    Tag(attributes, ref damage), Indicator(attributes, "ind1"u8, ref damage),
                    Indicator(attributes, "ind2"u8, ref damage));
                break;
            case Element.Subfield when _current is not (Element.DataField or Element.Subfield):
                damage |= MarcDamage.Markup;
                return;
            case Element.Subfield:
                BeginSubfield(Attribute(attributes, "code"u8, ref damage), ref damage);
                break;
            default:
                return;
        }
        _current = element;
    }

    private static MarcTag Tag(ReadOnlySpan<byte> attributes, ref MarcDamage damage)
    {
        var tag = Attribute(attributes, "tag"u8, ref damage).Trim(" \t\r\n"u8);
        if (tag.Length != 3 && tag.Contains((byte)'&'))
            tag = Encoding.UTF8.GetBytes(Decode(tag));
        if (tag.Length != 3)
            damage |= MarcDamage.Names;
        return MarcTag.Create(tag);
    }

    private static char Indicator(ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> name, ref MarcDamage damage) =>
        Attribute(attributes, name, ref damage) switch
        {
            [> 0 and < 0x80 and var ascii] => (char)ascii,
            [] => ' ',
            var other => Decode(other) is [not '\0' and var indicator, ..] ? indicator : ' ',
        };

    private void BeginSubfield(ReadOnlySpan<byte> code, ref MarcDamage damage)
    {
        if (code is [> (byte)' ' and < 0x7f and not (byte)'&'])
        {
            _builder.AddSubfield(code, default);
            return;
        }
        var decoded = Decode(code);
        if (decoded.Length != 1)
            damage |= MarcDamage.Names;
        _builder.BeginSubfield(decoded);
    }

    /// <summary>The value of an attribute as written; empty when the element does not have it.</summary>
    private static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> name, ref MarcDamage damage)
    {
        while (attributes.IndexOf((byte)'=') is >= 0 and var equals)
        {
            var found = attributes[..equals].Trim(" \t\r\n"u8);
            attributes = attributes[(equals + 1)..].TrimStart(" \t\r\n"u8);
            var end = attributes is [(byte)'"' or (byte)'\'', ..] ? attributes[1..].IndexOf(attributes[0]) : -1;
            if (end >= 0 && found.SequenceEqual(name))
                return attributes.Slice(1, end);
            if (end < 0 || found.ContainsAny(NotInNames))
            {
                damage |= MarcDamage.Markup;
                return default;
            }
            attributes = attributes[(end + 2)..];
        }
        if (attributes.ContainsAnyExcept(NameEnds))
            damage |= MarcDamage.Markup;
        return default;
    }

    /// <summary>Line ends as XML has them, whatever the element they are in.</summary>
    private static byte[] WithLineFeeds(ReadOnlySpan<byte> xml)
    {
        var all = new byte[xml.Length];
        var length = 0;
        while (xml.IndexOf((byte)'\r') is >= 0 and var at)
        {
            xml[..at].CopyTo(all.AsSpan(length));
            length += at;
            all[length++] = (byte)'\n';
            xml = xml[(at + 1)..];
            if (xml is [(byte)'\n', ..])
                xml = xml[1..];
        }
        xml.CopyTo(all.AsSpan(length));
        return all[..(length + xml.Length)];
    }

    /// <summary>Adds text of a value, with references replaced.</summary>
    private void AddText(ReadOnlySpan<byte> text, ref MarcDamage damage)
    {
        Span<char> characters = stackalloc char[2];
        for (int at; (at = text.IndexOf((byte)'&')) >= 0;)
        {
            _builder.AppendText(text[..at]);
            var length = ReferenceLength(text[at..], out var rune);
            if (length > 0)
                _builder.AppendText(characters[..rune.EncodeToUtf16(characters)]);
            else
            {
                damage |= MarcDamage.Markup;
                _builder.AppendText("&"u8);
            }
            text = text[(at + Math.Max(length, 1))..];
        }
        _builder.AppendText(text);
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'&'))
            return Encoding.UTF8.GetString(text);
        var decoded = new StringBuilder();
        while (text.IndexOf((byte)'&') is >= 0 and var at)
        {
            decoded.Append(Encoding.UTF8.GetString(text[..at]));
            var length = ReferenceLength(text[at..], out var rune);
            decoded.Append(length > 0 ? rune.ToString() : "&");
            text = text[(at + Math.Max(length, 1))..];
        }
        return decoded.Append(Encoding.UTF8.GetString(text)).ToString();
    }

    /// <summary>
    /// The length of a reference, <c>&amp;amp;</c> or <c>&amp;#x41;</c>, and the character that it stands for; 0 for entities that XML does
    /// not have.
    /// </summary>
    private static int ReferenceLength(ReadOnlySpan<byte> text, out Rune rune)
    {
        const int longest = 12;
        rune = default;
        var end = text[..Math.Min(text.Length, longest)].IndexOf((byte)';');
        if (end < 2)
            return 0;
        var name = text[1..end];
        if (name[0] == '#')
        {
            var isHex = name.Length > 1 && name[1] is (byte)'x' or (byte)'X';
            var digits = Encoding.ASCII.GetString(name[(isHex ? 2 : 1)..]);
            var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
            return int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && Rune.TryCreate(value, out rune)
                ? end + 1
                : 0;
        }
        rune = new(name switch
        {
            [(byte)'a', (byte)'m', (byte)'p'] => '&',
            [(byte)'l', (byte)'t'] => '<',
            [(byte)'g', (byte)'t'] => '>',
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => '"',
            [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => '\'',
            _ => '\0',
        });
        return rune.Value == 0 ? 0 : end + 1;
    }
}
