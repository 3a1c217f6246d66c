using System.Runtime.CompilerServices;
using System.Text;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Recovery.UpperTable;

namespace Bibliographic.Records.Recovery.Pages;

/// <summary>
/// Tells from three bytes that no table starts with a line or a string in JSON. Of the lines of a corpus one in nine is left; without this
/// the search of JSON Lines takes a third more processor time.
/// </summary>
internal static class LineStarts
{
    /// <summary>How many bytes that follow a place are looked at.</summary>
    public const int Length = 6;

    private const int HashBits = 16;

    /// <summary>The hashes of how names, tags and labels start.</summary>
    private static readonly ulong[] Starts = BuildStarts();

    /// <summary>The bytes after which anything may follow: what may stand before a label or a tag, white space, and brackets.</summary>
    private static readonly bool[] Prefixes = BuildPrefixes();

    /// <summary>
    /// Whether a table may start where <see cref="ByteKernel.JsonHints"/> has found the end of a line or a quotation mark.
    /// </summary>
    /// <param name="hint">The first byte of the hint, and <see cref="Length"/> more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayFollow(ref readonly byte hint)
    {
        var start = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref Unsafe.AsRef(in hint), 2));
        if (Prefixes[(byte)start])
            return (ushort)start != EscapedLineFeed || hint != '\\';   // after an empty line the next one is asked
        var hash = Hash(start);
        return (Starts[hash / 64] >> (int)hash & 1) != 0;
    }

    private static uint EscapedLineFeed => (uint)('\\' | 'n' << 8);

    /// <summary>The hash of three bytes, in which letters of both cases are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(uint start) => (start << 8 | 0x20202000) * 0x9E3779B1 >> (32 - HashBits);

    private static bool[] BuildPrefixes()
    {
        var prefixes = new bool[256];
        foreach (var c in " \t|-*#=.{[<\\"u8)
            prefixes[c] = true;
        return prefixes;
    }

    private static ulong[] BuildStarts()
    {
        var starts = new ulong[(1 << HashBits) / 64];
        void Add(ReadOnlySpan<byte> text)
        {
            var hash = Hash(text[0] | (uint)text[1] << 8 | (uint)text[2] << 16);
            starts[hash / 64] |= 1UL << (int)hash;
        }

        foreach (var (name, _) in FieldNames.All)
        {
            for (var third = 0; third < (name.Length > 2 ? 1 : 256); third++)
                Add([(byte)name[0], (byte)name[1], name.Length > 2 ? (byte)name[2] : (byte)third]);
        }
        for (var tag = 0; tag < 1000; tag++)
            Add(Encoding.ASCII.GetBytes($"{tag:000}"));
        foreach (var text in UpperTablePage.DistinctiveLabels)
        {
            Add(Encoding.UTF8.GetBytes(text));
            Add(Encoding.ASCII.GetBytes(string.Concat(text.Select(static c => c < 0x80 ? $"{c}" : "\\u0"))));
        }
        Add("LDR"u8);
        Add("LEA"u8);
        Add("ETQ"u8);
        Add("ETI"u8);
        Add([0xEF, 0xBB, 0xBF]);
        return starts;
    }
}
