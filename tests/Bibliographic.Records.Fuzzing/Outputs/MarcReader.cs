using System.Globalization;
using System.Text;

namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Reads ISO 2709 by its lengths, strictly: what a directory says must be so to the byte.</summary>
internal static class MarcReader
{
    public sealed record Field(string Tag, string Indicators, IReadOnlyList<(char Code, string Value)> Subfields, string Data)
    {
        public string? this[char code] =>
            Subfields.Where(subfield => subfield.Code == code).Select(subfield => subfield.Value).FirstOrDefault();
    }

    public sealed record Record(string Leader, IReadOnlyList<Field> Fields)
    {
        public IEnumerable<Field> Tagged(params string[] tags) => Fields.Where(field => tags.Contains(field.Tag));
    }

    public static List<Record> Read(byte[] bytes)
    {
        var records = new List<Record>();
        for (var at = 0; at < bytes.Length;)
        {
            var length = Number(bytes, at, 5);
            records.Add(ReadRecord(bytes.AsSpan(at, length).ToArray()));
            at += length;
        }
        return records;
    }

    private static Record ReadRecord(byte[] bytes)
    {
        Assert.Equal(0x1d, bytes[^1]);
        Assert.Equal(1, bytes.Count(value => value == 0x1d));
        var baseAddress = Number(bytes, 12, 5);
        Assert.Equal(0x1e, bytes[baseAddress - 1]);
        Assert.Equal(0, (baseAddress - 25) % 12);
        var fields = new List<Field>();
        var expectedStart = 0;
        for (var entry = 24; entry < baseAddress - 1; entry += 12)
        {
            var length = Number(bytes, entry + 3, 4);
            Assert.Equal(expectedStart, Number(bytes, entry + 7, 5));
            var data = bytes.AsSpan(baseAddress + expectedStart, length).ToArray();
            Assert.Equal(0x1e, data[^1]);
            Assert.Equal(1, data.Count(value => value == 0x1e));
            fields.Add(ReadField(Encoding.ASCII.GetString(bytes, entry, 3), new UTF8Encoding(false, true).GetString(data, 0, length - 1)));
            expectedStart += length;
        }
        Assert.Equal(bytes.Length, baseAddress + expectedStart + 1);
        return new(Encoding.ASCII.GetString(bytes, 0, 24), fields);
    }

    private static Field ReadField(string tag, string data)
    {
        Assert.DoesNotContain(data, c => c < ' ' && c != '\u001f');
        if (string.CompareOrdinal(tag, "010") < 0)
            return new(tag, "", [], data);
        var subfields = data[2..].Split('\u001f')[1..];
        Assert.Equal('\u001f', data[2]);
        return new(tag, data[..2], [.. subfields.Select(subfield => (subfield[0], subfield[1..]))], data);
    }

    private static int Number(byte[] bytes, int start, int length) =>
        int.Parse(Encoding.ASCII.GetString(bytes, start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
