using System.Text;

namespace Bibliographic.Records.SamplePlugin;

/// <summary>
/// An invented container: a first line <c>%CARDBOX</c>, then texts, each under a line with the address it came from (<c>%%% https://…</c>).
/// </summary>
public sealed class CardBoxContainer : RecordContainer
{
    public override string Name => "card-box";

    public override Recognition Recognize(InputHead head) => head.Bytes.StartsWith("%CARDBOX\n"u8) ? Recognition.Yes : Recognition.No;

    public override ContainerReader OpenReader(Stream stream, ContainerContext context) =>
        ContainerReader.FromEntries(ReadEntries(stream), stream);

    private static IEnumerable<KeyValuePair<ContainerEntry, Stream>> ReadEntries(Stream stream)
    {
        using var lines = new StreamReader(stream, new UTF8Encoding(false), false, bufferSize: 4096, leaveOpen: true);
        ContainerEntry? entry = null;
        var text = new StringBuilder();
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith("%%% ", StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
                continue;
            }
            if (entry is not null)
                yield return new(entry, Bytes(text));
            entry = new() { Address = line[4..] };
            text.Clear();
        }
        if (entry is not null)
            yield return new(entry, Bytes(text));
    }

    private static MemoryStream Bytes(StringBuilder text) => new(Encoding.UTF8.GetBytes(text.ToString()));
}
