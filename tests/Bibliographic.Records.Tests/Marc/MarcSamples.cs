using System.Buffers;
using System.Text;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Marc;
using Bibliographic.Records.Output.Marc;
using Bibliographic.Records.Output.Xml;
using MarcField = Bibliographic.Records.Marc.MarcField;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>Invented MARC records, and their forms as files.</summary>
internal static class MarcSamples
{
    public static MarcRecord Book { get; } = new()
    {
        Leader = "00000nam a2200000 a 4500",
        Fields =
        [
            MarcField.Control("001", "marsh-1"),
            MarcField.Control("008", "210304s2021    enk           000 0 eng d"),
            MarcField.Data("100", '1', ' ', [new('a', "Reed, Ann,"), new('d', "1970-"), new('4', "aut")]),
            MarcField.Data("245", '1', '0', [new('a', "Marsh maps :"), new('b', "a guide /"), new('c', "Ann Reed.")]),
            MarcField.Data("264", ' ', '1', [new('a', "Norwich :"), new('b', "Heron Press,"), new('c', "2021.")]),
            MarcField.Data("650", ' ', '0', [new('a', "Marshes"), new('v', "Maps.")]),
            MarcField.Data("651", ' ', '0', [new('a', "Fens")]),
        ],
    };

    public static MarcRecord Unimarc { get; } = new()
    {
        Leader = "00000nam0 2200000   450 ",
        Fields =
        [
            MarcField.Control("001", "marsh-2"),
            MarcField.Data("100", ' ', ' ', [new('a', "20210304d2021    u||y0frey0103    ba")]),
            MarcField.Data("200", '1', ' ', [new('a', "Cartes des étangs"), new('f', "Anne Roseau")]),
            MarcField.Data("700", ' ', '1', [new('a', "Roseau"), new('b', "Anne")]),
        ],
    };

    public static byte[] Iso2709(params ReadOnlySpan<MarcRecord> records)
    {
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var record in records)
            Iso2709Writer.Write(record, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    public static string Xml(MarcRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var xml = new XmlOutput(bytes, 0);
        MarcXmlWriter.Write(record, ref xml);
        xml.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>All records of a file of ISO 2709, with what is wrong with each.</summary>
    public static List<(MarcRecord? Record, MarcDamage Damage)> ReadIso2709(ReadOnlySpan<byte> bytes)
    {
        var reader = new Iso2709Reader();
        List<(MarcRecord?, MarcDamage)> records = [];
        while (Iso2709Reader.TryFind(bytes, isFinal: true, out var start, out var length))
        {
            var record = reader.Read(bytes.Slice(start, length), out var damage);
            records.Add((record, damage));
            bytes = bytes[(start + length)..];
        }
        return records;
    }

    /// <summary>What finds the next record of a file.</summary>
    public delegate bool RecordFinder(ReadOnlySpan<byte> window, bool isFinal, out int start, out int length);

    /// <summary>Where the records of a file stand when it comes in parts, so many bytes at a time.</summary>
    public static List<(int Start, int Length)> FindInParts(byte[] file, int step, RecordFinder tryFind)
    {
        List<(int, int)> found = [];
        for (var (from, to) = (0, Math.Min(step, file.Length)); ;)
        {
            var isFinal = to == file.Length;
            if (tryFind(file.AsSpan(from..to), isFinal, out var start, out var length))
            {
                found.Add((from + start, length));
                from += start + length;
                continue;
            }
            if (isFinal)
                return found;
            from += start;
            to = Math.Min(to + step, file.Length);
        }
    }

    /// <summary>All records of a text of MARCXML, with what is wrong with each.</summary>
    public static List<(MarcRecord? Record, MarcDamage Damage)> ReadXml(ReadOnlySpan<byte> xml)
    {
        var reader = new MarcXmlReader();
        List<(MarcRecord?, MarcDamage)> records = [];
        while (MarcXmlReader.TryFind(xml, isFinal: true, out var start, out var length))
        {
            var record = reader.Read(xml.Slice(start, length), out var damage);
            records.Add((record, damage));
            xml = xml[(start + length)..];
        }
        return records;
    }

    public static List<(MarcRecord? Record, MarcDamage Damage)> ReadXml(string xml) => ReadXml(Encoding.UTF8.GetBytes(xml));
}
