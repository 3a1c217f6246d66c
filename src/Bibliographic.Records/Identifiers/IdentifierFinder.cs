using System.Buffers;
using System.Text;

namespace Bibliographic.Records.Identifiers;

/// <summary>What the identifier types share in finding themselves in running text.</summary>
internal static class IdentifierFinder
{
    public static IdentifierMatch<T>[] FindAll<T>(ReadOnlySpan<char> text)
        where T : struct, IFindableIdentifier<T>
    {
        List<IdentifierMatch<T>>? found = null;
        T.Find(text, ref found);
        return found?.ToArray() ?? [];
    }

    public static IdentifierMatch<T>[] FindAll<T>(ReadOnlySpan<byte> utf8Text)
        where T : struct, IFindableIdentifier<T>
    {
        var rented = ArrayPool<char>.Shared.Rent(utf8Text.Length);
        var length = Encoding.UTF8.GetChars(utf8Text, rented);
        var found = FindAll<T>(rented.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(rented);
        if (length != utf8Text.Length)
            ToBytePositions(utf8Text, found);
        return found;
    }

    /// <summary>Turns positions in characters, which ascend, into positions in bytes.</summary>
    private static void ToBytePositions<T>(ReadOnlySpan<byte> utf8Text, Span<IdentifierMatch<T>> found)
        where T : struct, IFindableIdentifier<T>
    {
        int chars = 0, bytes = 0;
        foreach (ref var match in found)
        {
            var start = Advance(utf8Text, match.Start, ref chars, ref bytes);
            match = new(match.Value, start, Advance(utf8Text, match.End, ref chars, ref bytes) - start);
        }
    }

    private static int Advance(ReadOnlySpan<byte> utf8Text, int position, ref int chars, ref int bytes)
    {
        while (chars < position)
        {
            Rune.DecodeFromUtf8(utf8Text[bytes..], out var rune, out var consumed);
            chars += rune.Utf16SequenceLength;
            bytes += consumed;
        }

        return bytes;
    }
}
