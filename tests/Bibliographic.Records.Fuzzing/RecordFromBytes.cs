using System.Text;

namespace Bibliographic.Records.Fuzzing;

/// <summary>
/// Makes a record of any bytes: texts between bytes FF, which no UTF-8 has. The first byte of a text says which value it is; FE in a text
/// is an unpaired surrogate.
/// </summary>
internal static class RecordFromBytes
{
    public static BibliographicRecord Make(ReadOnlySpan<byte> bytes)
    {
        var texts = new List<(int, string)>();
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)0xFF);
            var part = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (!part.IsEmpty)
                texts.Add((part[0], Text(part[1..])));
        }
        return RecordFromTexts.Make(texts);
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        while (bytes.IndexOf((byte)0xFE) is var at and >= 0)
        {
            text.Append(Encoding.UTF8.GetString(bytes[..at])).Append('\uD800');
            bytes = bytes[(at + 1)..];
        }
        return text.Append(Encoding.UTF8.GetString(bytes)).ToString();
    }
}
