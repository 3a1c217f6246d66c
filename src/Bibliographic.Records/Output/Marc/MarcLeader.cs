using Bibliographic.Records.Output.Utf8;

namespace Bibliographic.Records.Output.Marc;

/// <summary>The parts of a leader that are not lengths.</summary>
internal static class MarcLeader
{
    /// <summary>
    /// Positions 17 to 23: an abbreviated description, without ISBD punctuation; and how long the parts of a directory entry are.
    /// </summary>
    public static ReadOnlySpan<byte> Rest => "3c 4500"u8;

    /// <summary>
    /// Positions 5 to 11: a new record, of what and of what level, in Unicode, with two indicators and subfield codes of two bytes.
    /// </summary>
    public static void WriteKind(MarcFields fields, ref Utf8Writer utf8)
    {
        utf8.Write((byte)'n');
        utf8.Write(fields.Type);
        utf8.Write(fields.Level);
        utf8.Write(" a22"u8);
    }
}
