using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Input.Marc;

/// <summary>
/// Reads records of ISO 2709. Lengths and directory are used as far as they are right; else the terminators divide records and fields, as
/// each of them is one byte that stands for nothing else.
/// </summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
internal sealed class Iso2709Reader
{
    private const int LeaderLength = 24;
    private const int LengthLength = 5;
    private const int EncodingPosition = 9;
    private const int BaseAddressPosition = 12;
    private const int UsualEntryMap = 450;
    private const int UsualEntryLength = 12;
    private const int EntryMapPosition = 20;
    private const int TagLength = 3;

    /// <summary>
    /// The longest record that a leader can tell. Some programs write longer ones all the same, with 99999 as their length.
    /// </summary>
    private const int MaxLength = 99_999;

    private const int FirstLook = 4096;

    private static readonly SearchValues<byte> Between = SearchValues.Create(Fill);

    private readonly MarcRecordBuilder _builder = new();
    private readonly List<Entry> _entries = [];
    private Marc8Decoder? _decoder;

    /// <summary>
    /// What may stand between records and means nothing: white space, what fills up blocks and marks ends, byte order marks.
    /// </summary>
    public static ReadOnlySpan<byte> Fill => " \t\r\n\0\x1a\x1d\ufeff"u8;

    /// <summary>Finds the next record.</summary>
    /// <param name="window">The input, from where the last record ended.</param>
    /// <param name="isFinal">Whether nothing follows the window.</param>
    /// <param name="start">Where the record starts; bytes before belong to none.</param>
    /// <param name="length">Its length.</param>
    /// <returns>False when there is none, or more of the input is needed.</returns>
    public static bool TryFind(ReadOnlySpan<byte> window, bool isFinal, out int start, out int length)
    {
        length = 0;
        start = window.IndexOfAnyExcept(Between);
        if (start < 0 || !isFinal && window.Length - start < LeaderLength)
        {
            // Up to five spaces before a leader may be the length that it does not tell.
            start = isFinal ? window.Length : Math.Max(0, (start < 0 ? window.Length : start) - LengthLength);
            return false;
        }
        start -= BlankLength(window, start);
        var record = window[start..];
        if (Number(record, 0, LengthLength) is > LeaderLength and < MaxLength and var told)
        {
            if (told <= record.Length && record[told - 1] == MarcSeparators.RecordTerminator && IsWhole(record[..told]))
            {
                length = told;
                return true;
            }
            if (told > record.Length && !isFinal)
                return false;   // where a value holds the terminator, the length tells the end
        }
        // Where the record lacks its terminator it ends at the next one. Looking at ever longer parts takes time in proportion to the
        // record, and not to all that has been read.
        for (long size = FirstLook; ; size *= 2)
        {
            var part = record[..(int)Math.Min(size, record.Length)];
            WorkCounter.Add(part.Length);
            var end = part.IndexOf(MarcSeparators.RecordTerminator);
            var isAll = part.Length == record.Length;
            part = end < 0 ? part : part[..(end + 1)];
            var skipped = LeaderStart(part);
            var next = NextRecord(part[skipped..]);
            if (next > 0 || end >= 0 || isAll && isFinal)
            {
                start += skipped;
                length = next > 0 ? next : part.Length - skipped;
                return true;
            }
            if (isAll)
                return false;
        }
    }

    /// <summary>Whether an input begins like a record of ISO 2709.</summary>
    public static bool IsStart(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOfAnyExcept(Between);
        if (start < 0 || start + LeaderLength >= head.Length)
            return false;
        var isBlank = BlankLength(head, start) == LengthLength;   // the record does not tell its length
        var record = head[(isBlank ? start - LengthLength : start)..];
        return (isBlank || IsLeader(record))
            && record.IndexOf(MarcSeparators.FieldTerminator) is var end
            && (end >= LeaderLength || end < 0 && IsOnOneLine(record) && IsDirectory(record[LeaderLength..]));
    }

    /// <summary>Whether bytes have the separators of ISO 2709, whatever is left of the first record's beginning.</summary>
    public static bool HasSeparators(ReadOnlySpan<byte> head) => head.Contains(MarcSeparators.FieldTerminator);

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">The record, from its leader to its terminator, as <see cref="TryFind"/> gives it.</param>
    /// <param name="damage">What is wrong with it.</param>
    /// <returns>Null when it has neither a leader nor fields.</returns>
    public MarcRecord? Read(ReadOnlySpan<byte> bytes, out MarcDamage damage)
    {
        damage = MarcDamage.None;
        if (bytes.Length <= LeaderLength)
            return null;
        if (bytes[^1] == MarcSeparators.RecordTerminator)
        {
            if (Number(bytes, 0, LengthLength) != bytes.Length)
                damage |= MarcDamage.Length;
            bytes = bytes[..^1];
        }
        else
            damage |= MarcDamage.Truncated;
        var directoryEnd = FindDirectoryEnd(bytes);
        if (directoryEnd < 0)
            return null;
        var directory = bytes.Slice(LeaderLength, directoryEnd);
        var body = bytes[(LeaderLength + directoryEnd + 1)..];
        if (Number(bytes, BaseAddressPosition, 5) != LeaderLength + directoryEnd + 1
            || bytes[LeaderLength + directoryEnd] != MarcSeparators.FieldTerminator)
            damage |= MarcDamage.Directory;
        var told = Number(bytes, EntryMapPosition, 3);
        var map = told > 0 && directory.Length % EntryLength(told) == 0 ? told : UsualEntryMap;
        if (!TryReadDirectory(directory, map, body) && (map == UsualEntryMap || !TryReadDirectory(directory, UsualEntryMap, body)))
        {
            damage |= MarcDamage.Directory;
            ReadDirectory(directory, directory.Length % UsualEntryLength == 0 ? UsualEntryMap : map);
            if (!FollowEachOther(body.Length))
                DivideByTerminators(body);
        }
        if (_entries.Count == 0)
            return null;
        var leader = Encoding.Latin1.GetString(bytes[..LeaderLength]);
        var isTold = bytes[EncodingPosition] == 'a';
        if (!Utf8.IsValid(body) || !isTold && body.Contains((byte)0x1b))
            return Decode(leader, body, isTold, ref damage);
        if (!isTold && !Ascii.IsValid(body) && FormatOf(body) == MarcFormat.Marc21)
            damage |= MarcDamage.WrongEncoding;
        return Copy(leader, body, ref damage);
    }

    /// <summary>Whether no other record starts within the length that the leader tells.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> record)
    {
        var end = record.IndexOf(MarcSeparators.RecordTerminator);
        return end == record.Length - 1 || !IsLeader(record[(end + 1)..]);
    }

    private static int Number(ReadOnlySpan<byte> bytes, int start, int length)
    {
        if (bytes.Length < start + length)
            return -1;
        var number = 0;
        foreach (var digit in bytes.Slice(start, length))
        {
            if (!char.IsAsciiDigit((char)digit))
                return -1;
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static bool IsLeader(ReadOnlySpan<byte> bytes) => IsAfterLength(bytes) && Number(bytes, 0, LengthLength) >= 0;

    /// <summary>Whether bytes are a leader from its sixth byte on.</summary>
    private static bool IsAfterLength(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= LeaderLength && bytes[10] == '2' && !char.IsAsciiDigit((char)bytes[6])
            && Number(bytes, BaseAddressPosition, 5) > LeaderLength;

    /// <summary>How many of the spaces before some bytes belong to a leader that has no length, or one with spaces before it.</summary>
    private static int BlankLength(ReadOnlySpan<byte> window, int start)
    {
        var length = 0;
        while (length < Math.Min(start, LengthLength) && !IsAfterLength(window[(start - length)..]))
            length++;
        return IsAfterLength(window[(start - length)..]) ? length : 0;
    }

    /// <summary>Whether the leader and the tag after it are on one line, as they must be where no separator tells of a record.</summary>
    private static bool IsOnOneLine(ReadOnlySpan<byte> record) =>
        record[..Math.Min(record.Length, LeaderLength + TagLength)].IndexOfAny((byte)'\r', (byte)'\n') < 0;

    private static bool IsDirectory(ReadOnlySpan<byte> bytes) => bytes.Length > 12 && Number(bytes, TagLength, 9) >= 0;

    /// <summary>
    /// Where a leader starts in bytes that begin with something else, such as the rest of a record: <c>00714cam a2200205 a 4500</c>.
    /// </summary>
    private static int LeaderStart(ReadOnlySpan<byte> bytes)
    {
        if (IsAfterLength(bytes))
            return 0;
        for (var at = 1; at + LeaderLength < bytes.Length; at++)
        {
            if (bytes[at + 10] == '2' && IsLeader(bytes[at..]))
                return at;
        }
        return 0;
    }

    /// <summary>
    /// Where another record starts within one: a leader, sure to be no part of a directory with tags of letters, and a directory. 0 when
    /// there is none.
    /// </summary>
    private static int NextRecord(ReadOnlySpan<byte> bytes)
    {
        for (var at = LeaderLength; at + LeaderLength < bytes.Length; at++)
        {
            var rest = bytes[at..];
            if (rest[10] == '2' && rest[11] == '2' && char.IsAsciiLetterLower((char)rest[5]) && char.IsAsciiLetterLower((char)rest[6])
                && IsLeader(rest) && IsDirectory(rest[LeaderLength..]) && IsOnOneLine(rest))
                return at;
        }
        return 0;
    }

    /// <summary>
    /// The length of the directory: up to its terminator. Another byte may stand in the place of that, where the base address tells it;
    /// the first terminator is then that of the first field.
    /// </summary>
    private static int FindDirectoryEnd(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[LeaderLength..].IndexOf(MarcSeparators.FieldTerminator);
        var told = Number(bytes, BaseAddressPosition, 5) - LeaderLength - 1;
        return told > 0 && told < end && told % UsualEntryLength == 0 && !char.IsAsciiLetterOrDigit((char)bytes[LeaderLength + told])
            && bytes.Slice(LeaderLength, told).IndexOfAnyExceptInRange((byte)'0', (byte)'Z') < 0
            ? told
            : end;
    }

    private bool TryReadDirectory(ReadOnlySpan<byte> directory, int map, ReadOnlySpan<byte> body)
    {
        ReadDirectory(directory, map);
        return AreEntriesRight(body);
    }

    /// <summary>Reads the entries of the directory.</summary>
    /// <param name="directory">The directory without its terminator.</param>
    /// <param name="map">
    /// The digits of the length of a field, those of its start, and what the system adds, as the leader tells them: 450.
    /// </param>
    private void ReadDirectory(ReadOnlySpan<byte> directory, int map)
    {
        _entries.Clear();
        var (lengthLength, startLength) = (map / 100, map / 10 % 10);
        for (var entryLength = EntryLength(map); directory.Length >= entryLength; directory = directory[entryLength..])
        {
            var tag = MarcTag.Create(directory[..TagLength]);
            _entries.Add(new(tag, Number(directory, TagLength + lengthLength, startLength), Number(directory, TagLength, lengthLength)));
        }
    }

    private static int EntryLength(int map) => TagLength + map / 100 + map / 10 % 10 + map % 10;

    /// <summary>
    /// Whether each entry of the directory is a field from one terminator to the next. Lengths that are wrong, or too long for
    /// their digits, are corrected.
    /// </summary>
    private bool AreEntriesRight(ReadOnlySpan<byte> body)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            var (tag, start, length) = _entries[i];
            if ((uint)start >= (uint)body.Length || start > 0 && body[start - 1] != MarcSeparators.FieldTerminator)
                return false;
            if (i + 1 < _entries.Count && _entries[i + 1].Start is var next && next > start && next < start + length)
                length = 0;   // it reaches into the next field
            if (length <= 0 || start + length > body.Length || body[start + length - 1] != MarcSeparators.FieldTerminator)
            {
                length = body[start..].IndexOf(MarcSeparators.FieldTerminator) + 1;
                if (length == 0 && i + 1 < _entries.Count)
                    return false;
                if (length == 0)   // the last field of a record that was cut
                    length = body.Length - start + 1;
            }
            _entries[i] = new(tag, start, length);
        }
        return true;
    }

    /// <summary>
    /// Whether the entries of the directory divide the whole of the fields without a gap: then they are right, and terminators are missing.
    /// </summary>
    private bool FollowEachOther(int length)
    {
        var next = 0;
        foreach (var entry in _entries)
        {
            if (entry.Start != next || entry.Length <= 0)
                return false;
            next += entry.Length;
        }
        return next == length;
    }

    private void DivideByTerminators(ReadOnlySpan<byte> body)
    {
        var start = 0;
        for (var i = 0; i < _entries.Count; i++)
        {
            if (start >= body.Length)
            {
                _entries.RemoveRange(i, _entries.Count - i);
                return;
            }
            var end = body[start..].IndexOf(MarcSeparators.FieldTerminator);
            var length = end < 0 ? body.Length - start + 1 : end + 1;
            _entries[i] = new(_entries[i].Tag, start, length);
            start += length;
        }
    }

    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> body, Entry entry) => body.Slice(entry.Start, entry.Length - 1);

    private static bool IsControl(MarcTag tag, ReadOnlySpan<byte> content) =>
        (tag.IsControl || tag.Number < 0) && !content.Contains(MarcSeparators.SubfieldDelimiter);

    /// <summary>A record whose bytes are UTF-8: they are copied once for all fields.</summary>
    private MarcRecord Copy(string leader, ReadOnlySpan<byte> body, ref MarcDamage damage)
    {
        var utf8 = body.ToArray();
        var fields = new MarcField[_entries.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var entry = _entries[i];
            var content = utf8.AsSpan(entry.Start, entry.Length - 1);
            if (ReplaceTerminators(content))
                damage |= MarcDamage.Separators;
            fields[i] = IsControl(entry.Tag, content)
                ? new(entry.Tag, utf8, entry.Start, content.Length)
                : content is [< 0x80, < 0x80, ..]
                ? new(entry.Tag, (char)content[0], (char)content[1], utf8, entry.Start + 2, content.Length - 2)
                : ShortField(entry, content, utf8, ref damage);
        }
        return new() { Leader = leader, Fields = new(fields) };
    }

    /// <summary>A data field without two indicators.</summary>
    private static MarcField ShortField(Entry entry, ReadOnlySpan<byte> content, byte[] utf8, ref MarcDamage damage)
    {
        damage |= MarcDamage.Names;
        var indicators = content.IndexOf(MarcSeparators.SubfieldDelimiter);
        return new(entry.Tag, ' ', ' ', utf8, entry.Start + Math.Max(indicators, 0), content.Length - Math.Max(indicators, 0));
    }

    private static bool ReplaceTerminators(Span<byte> content)
    {
        var found = false;
        for (int at; (at = content.IndexOfAny(MarcSeparators.FieldTerminator, MarcSeparators.RecordTerminator)) >= 0; content =
            content[(at + 1)..])
        {
            content[at] = (byte)' ';
            found = true;
        }
        return found;
    }

    /// <summary>A record whose bytes are not UTF-8, or are told to be something else.</summary>
    private MarcRecord Decode(string leader, ReadOnlySpan<byte> body, bool isToldUtf8, ref MarcDamage damage)
    {
        _decoder ??= new();
        _builder.Clear();
        _builder.Leader = leader;
        var encoding = ChooseEncoding(body, isToldUtf8, ref damage);
        foreach (var entry in _entries)
        {
            var content = Content(body, entry);
            var isControl = IsControl(entry.Tag, content);
            if (isControl)
                _builder.AddControl(entry.Tag, default);
            else
            {
                var hasIndicators = content is [< 0x80, < 0x80, ..];
                _builder.AddData(entry.Tag, hasIndicators ? (char)content[0] : ' ', hasIndicators ? (char)content[1] : ' ');
                content = content[(hasIndicators ? 2 : 0)..];
            }
            for (var isFirst = true; isFirst || !content.IsEmpty; isFirst = false)
            {
                if (content is [MarcSeparators.SubfieldDelimiter, ..])
                {
                    _builder.AddDelimiter();
                    content = content[1..];
                }
                var end = content.IndexOf(MarcSeparators.SubfieldDelimiter);
                var value = end < 0 ? content : content[..end];
                _builder.AppendText(DecodeValue(value, encoding, ref damage));
                content = content[value.Length..];
            }
        }
        if (_builder.HasReplacedSeparators)
            damage |= MarcDamage.Separators;
        return _builder.Build();
    }

    private string DecodeValue(ReadOnlySpan<byte> value, MarcEncoding encoding, ref MarcDamage damage)
    {
        var isSound = true;
        var text = encoding switch
        {
            MarcEncoding.Marc8 => _decoder!.DecodeMarc8(value, ref isSound),
            MarcEncoding.Iso5426 => _decoder!.DecodeIso5426(value, ref isSound),
            MarcEncoding.WindowsLatin => OldEncodings.DecodeWindowsLatin(value),
            _ when Utf8.IsValid(value) => Encoding.UTF8.GetString(value),
            _ => DecodeBroken(value, ref damage, ref isSound),
        };
        if (!isSound)
            damage |= MarcDamage.InvalidBytes;
        return text;
    }

    /// <summary>A value in a record of UTF-8 that is not: perhaps MARC-8 or Windows' Latin letters that were never converted.</summary>
    private string DecodeBroken(ReadOnlySpan<byte> value, ref MarcDamage damage, ref bool isSound)
    {
        var encoding =
            OldEncodings.IsMarc8(value)
                ? MarcEncoding.Marc8
                : OldEncodings.IsWindowsLatin(value) ? MarcEncoding.WindowsLatin : MarcEncoding.Utf8;
        if (encoding == MarcEncoding.Utf8)
        {
            isSound = false;
            return Encoding.UTF8.GetString(value);
        }
        damage |= MarcDamage.WrongEncoding;
        return DecodeValue(value, encoding, ref damage);
    }

    private MarcEncoding ChooseEncoding(ReadOnlySpan<byte> body, bool isToldUtf8, ref MarcDamage damage)
    {
        if (isToldUtf8)
            return MarcEncoding.Utf8;
        if (body.Contains((byte)0x1b))
            return MarcEncoding.Marc8;
        if (FormatOf(body) == MarcFormat.Unimarc)
            return MarcEncoding.Iso5426;
        if (OldEncodings.IsMarc8(body) || !OldEncodings.IsWindowsLatin(body))
            return MarcEncoding.Marc8;
        damage |= MarcDamage.WrongEncoding;
        return MarcEncoding.WindowsLatin;
    }

    private MarcFormat FormatOf(ReadOnlySpan<byte> body)
    {
        var format = MarcFormat.Marc21;
        foreach (var entry in _entries)
        {
            var number = entry.Tag.Number;
            if (number == 245)
                return MarcFormat.Marc21;
            if (number == 200
                || number == 100
                    && Content(body, entry) is [_, _, _, (byte)'a', >= (byte)'0' and <= (byte)'9', >= (byte)'0' and <= (byte)'9', ..])
                format = MarcFormat.Unimarc;
        }
        return format;
    }

    private enum MarcEncoding : byte
    {
        Utf8,
        Marc8,
        Iso5426,
        WindowsLatin,
    }

    private readonly record struct Entry(MarcTag Tag, int Start, int Length);
}
