using System.Text;

namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// The fields of a header of WARC or HTTP, one after the other. A line that starts with a space belongs to the one before, and is passed
/// over.
/// </summary>
internal ref struct HeaderLines(ReadOnlySpan<byte> header)
{
    private ReadOnlySpan<byte> _rest = header;

    public HeaderField Current { get; private set; }

    public readonly HeaderLines GetEnumerator() => this;

    /// <summary>Divides a message into header and content, at the first blank line.</summary>
    /// <returns>False when there is no blank line.</returns>
    public static bool TryDivide(ReadOnlySpan<byte> message, out int headerLength, out int contentStart)
    {
        var withReturn = message.IndexOf("\r\n\r\n"u8);
        // Not in all of the message, which is much longer than its header.
        var without = (withReturn < 0 ? message : message[..withReturn]).IndexOf("\n\n"u8);
        headerLength = without >= 0 ? without : withReturn;
        contentStart = headerLength + (without >= 0 ? 2 : 4);
        return headerLength >= 0;
    }

    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf((byte)'\n');
            var line = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[0] is (byte)' ' or (byte)'\t')
                continue;
            Current = new(line[..colon].TrimEnd(" \t"u8), line[(colon + 1)..].Trim(" \t\r"u8));
            return true;
        }
        return false;
    }

    public readonly ref struct HeaderField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        private readonly ReadOnlySpan<byte> _name = name;

        public ReadOnlySpan<byte> Value { get; } = value;

        public string Text => Encoding.UTF8.GetString(Value);

        /// <summary>Whether the field has this name, in whatever case.</summary>
        public bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(_name, name);
    }
}
