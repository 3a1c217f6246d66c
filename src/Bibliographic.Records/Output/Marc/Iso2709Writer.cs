using System.Buffers;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Marc;

/// <summary>Writes MARC records in ISO 2709, in UTF-8: what was read of a sound record is the same byte for byte.</summary>
internal static class Iso2709Writer
{
    private const int LeaderLength = 24;
    private const int EntryLength = 12;

    /// <summary>Writes a record that fits.</summary>
    /// <param name="record">The record.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(MarcRecord record, IBufferWriter<byte> output)
    {
        record.TryMeasure(out var length);
        var fields = record.Fields.AsSpan();
        var utf8 = new Utf8Writer(output);
        utf8.WriteDigits(length, 5);
        WriteLeader(record, LeaderLength + (EntryLength * fields.Length) + 1, ref utf8);
        var start = 0;
        foreach (ref readonly var field in fields)
        {
            var tag = field.TagCode;
            for (var i = 0; i < 3; i++)
                utf8.Write(tag[i]);
            utf8.WriteDigits(field.Iso2709Length, 4);
            utf8.WriteDigits(start, 5);
            start += field.Iso2709Length;
        }
        utf8.Write(MarcSeparators.FieldTerminator);
        foreach (ref readonly var field in fields)
        {
            if (!field.IsControlField)
            {
                utf8.Write(ToByte(field.Indicator1));
                utf8.Write(ToByte(field.Indicator2));
            }
            utf8.Write(field.Utf8);
            utf8.Write(MarcSeparators.FieldTerminator);
        }
        utf8.Write(MarcSeparators.RecordTerminator);
        utf8.Flush();
    }

    /// <summary>All of the leader but the record's length: what the record says, and around it the numbers of this form.</summary>
    /// <remarks>Position 9 tells UTF-8 in MARC 21; UNIMARC has nothing there.</remarks>
    private static void WriteLeader(MarcRecord record, int baseAddress, ref Utf8Writer utf8)
    {
        var leader = record.Leader.PadRight(LeaderLength);
        WriteLeader(leader.AsSpan(5, 4), ref utf8);
        utf8.Write(record.Format == MarcFormat.Marc21 ? (byte)'a' : ToByte(leader[9]));
        utf8.Write("22"u8);
        utf8.WriteDigits(baseAddress, 5);
        WriteLeader(leader.AsSpan(17, 3), ref utf8);
        utf8.Write("45"u8);
        WriteLeader(leader[22..24] is "0 " or "  " ? leader.AsSpan(22, 2) : "00", ref utf8);
    }

    private static void WriteLeader(ReadOnlySpan<char> part, ref Utf8Writer utf8)
    {
        foreach (var c in part)
            utf8.Write(ToByte(c));
    }

    private static byte ToByte(char c) => c is >= ' ' and < '\x7f' ? (byte)c : (byte)'?';
}
