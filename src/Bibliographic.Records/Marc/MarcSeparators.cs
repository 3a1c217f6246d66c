using System.Text;

namespace Bibliographic.Records.Marc;

/// <summary>The characters of ISO 2709 that divide records, fields and subfields.</summary>
internal static class MarcSeparators
{
    public const byte SubfieldDelimiter = 0x1f;
    public const byte FieldTerminator = 0x1e;
    public const byte RecordTerminator = 0x1d;

    /// <summary>A value in UTF-8, with a space for each separator.</summary>
    public static byte[] Encode(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        ReplaceSeparators(utf8);
        return utf8;
    }

    /// <summary>Puts a space for each separator in a value.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool ReplaceSeparators(Span<byte> value)
    {
        var found = false;
        for (int at; (at = value.IndexOfAnyInRange(RecordTerminator, SubfieldDelimiter)) >= 0; value = value[(at + 1)..])
        {
            value[at] = (byte)' ';
            found = true;
        }
        return found;
    }
}
