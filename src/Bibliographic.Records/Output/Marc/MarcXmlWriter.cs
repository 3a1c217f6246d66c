using System.Buffers;
using System.Text;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Output.Xml;

namespace Bibliographic.Records.Output.Marc;

/// <summary>Writes MARC records as MARCXML, every value as it is. Only characters that XML does not have become spaces.</summary>
internal static class MarcXmlWriter
{
    private static readonly SearchValues<byte> Impossible =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (byte)value).Except("\t\n"u8.ToArray()), 0xef]);

    public static void Write(MarcRecord record, ref XmlOutput xml)
    {
        xml.Start("record"u8);
        if (record.Leader.Length > 0)
        {
            xml.Start("leader"u8);
            xml.Text(Clean(Encoding.UTF8.GetBytes(record.Leader)));
            xml.End("leader"u8);
        }
        Span<byte> character = stackalloc byte[4];
        foreach (ref readonly var field in record.Fields.AsSpan())
        {
            xml.Start(field.IsControlField ? "controlfield"u8 : "datafield"u8);
            xml.TextAttribute("tag"u8, Clean(Encoding.UTF8.GetBytes(field.Tag)));
            if (field.IsControlField)
            {
                xml.Text(Clean(field.Utf8));
                xml.End("controlfield"u8);
                continue;
            }
            xml.TextAttribute("ind1"u8, Clean(Encode(field.Indicator1, character)));
            xml.TextAttribute("ind2"u8, Clean(Encode(field.Indicator2, character)));
            foreach (var subfield in field.Subfields)
            {
                xml.Start("subfield"u8);
                xml.TextAttribute("code"u8, Clean(Encode(subfield.Code, character)));
                xml.Text(Clean(subfield.Utf8));
                xml.End("subfield"u8);
            }
            xml.End("datafield"u8);
        }
        xml.End("record"u8);
    }

    private static ReadOnlySpan<byte> Encode(char c, Span<byte> utf8) =>
        c == '\0' ? default : utf8[..new Rune(char.IsSurrogate(c) ? '?' : c).EncodeToUtf8(utf8)];

    private static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> text) => text.IndexOfAny(Impossible) < 0 ? text : CleanSlowly(text);

    private static byte[] CleanSlowly(ReadOnlySpan<byte> text)
    {
        var clean = text.ToArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (clean[i] < ' ' && clean[i] is not ((byte)'\t' or (byte)'\n'))
                clean[i] = (byte)' ';
            else if (clean.AsSpan(i) is [0xef, 0xbf, 0xbe or 0xbf, ..])   // U+FFFE and U+FFFF
                clean.AsSpan(i, 3).Fill((byte)' ');
        }
        return clean;
    }
}
