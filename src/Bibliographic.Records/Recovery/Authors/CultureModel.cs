using System.Buffers.Binary;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Which cultures a name's letters speak for. Learnt from open lists of given and family names.</summary>
/// <remarks>A name's letter groups, two to four long, and the whole name each pick a row of sixteen small weights.</remarks>
internal static partial class CultureModel
{
    public const int Cultures = 16;

    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;
    private const uint NameOnly = unchecked((FnvOffset ^ '=') * FnvPrime);
    private const int LongestName = 32;

    /// <summary>Gives each culture its probability.</summary>
    public static void Rate(ReadOnlySpan<char> name, Span<float> cultures)
    {
        Span<byte> letters = stackalloc byte[LongestName + 2];
        var length = Fold(name, letters[1..^1]);
        if (length < 2)
        {
            cultures.Fill(1f / Cultures);
            return;
        }
        var sums = default(NibbleSums);
        sums.Add(Row(NameOnly, letters.Slice(1, length)));
        letters[0] = (byte)'^';
        letters[length + 1] = (byte)'$';
        letters = letters[..(length + 2)];
        for (var size = 2; size <= 4; size++)
        {
            for (var start = 0; start + size <= letters.Length; start++)
                sums.Add(Row(FnvOffset, letters.Slice(start, size)));
        }
        Normalize(sums, cultures);
    }

    /// <summary>Whether a name is listed as a family name that is no given name. One name in twenty that is not listed passes too.</summary>
    public static bool IsFamily(ReadOnlySpan<char> name)
    {
        Span<byte> letters = stackalloc byte[LongestName];
        var length = Fold(name, letters);
        if (length < 2)
            return false;
        var bit = (int)(Hash(NameOnly, letters[..length]) % (uint)(FamilyBits.Length * 8));
        return (FamilyBits[bit / 8] >> bit % 8 & 1) != 0;
    }

    /// <summary>Small letters without marks, up to the first hyphen.</summary>
    private static int Fold(ReadOnlySpan<char> name, Span<byte> letters)
    {
        var length = 0;
        foreach (var c in name)
        {
            var letter = Fold(c);
            if (letter == '-' || length == letters.Length)
                break;
            if (letter != 0)
                letters[length++] = letter;
        }
        return length;
    }

    private static byte Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => (byte)c,
        >= 'A' and <= 'Z' => (byte)(c | 0x20),
        '\'' or '’' or 'ʼ' or '`' or '‘' or '´' or 'ʻ' => (byte)'\'',
        '-' or '‐' or '‑' or '–' => (byte)'-',
        >= '\u00c0' and <= '\u024f' => Letter(LatinLetters[c - '\u00c0']),
        >= '\u1e00' and <= '\u1eff' => Letter(LatinAdditionalLetters[c - '\u1e00']),
        _ => 0,
    };

    private static byte Letter(byte folded) => folded == '.' ? (byte)0 : folded;

    private static ulong Row(uint hash, ReadOnlySpan<byte> letters) =>
        BinaryPrimitives.ReadUInt64LittleEndian(Table.Slice((int)(Hash(hash, letters) % Rows) * (Cultures / 2), Cultures / 2));

    private static uint Hash(uint hash, ReadOnlySpan<byte> letters)
    {
        foreach (var letter in letters)
            hash = unchecked((hash ^ letter) * FnvPrime);
        return hash ^ hash >> 15;
    }

    private static void Normalize(in NibbleSums sums, Span<float> cultures)
    {
        float highest = float.MinValue, total = 0;
        for (var i = 0; i < cultures.Length; i++)
        {
            cultures[i] = Bias[i] + (sums[i] - 8 * sums.Count) * Step;
            highest = Math.Max(highest, cultures[i]);
        }
        foreach (ref var culture in cultures)
        {
            culture = MathF.Exp(culture - highest);
            total += culture;
        }
        foreach (ref var culture in cultures)
            culture /= total;
    }
}
