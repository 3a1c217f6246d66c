using System.Buffers.Binary;

namespace Bibliographic.Records.Recovery.Authors;

/// <summary>
/// Estimates from the letters of a name in which cultures it is common: <c>Kowalik</c> in Slavic ones, <c>Mingli</c> in the Chinese one.
/// </summary>
/// <remarks>
/// <para>A multinomial logistic regression over groups of two to four letters and the whole name, learnt from open lists of given and
/// family names by <c>src/Generators/names/train.mjs</c>. Each group is hashed to one of 8,192 rows, which holds a weight of four bits for
/// each of sixteen cultures.</para>
/// <para>The weights are the resource <c>CultureModel.bin</c> (69 KiB), which is loaded at the first use. It has, one after the other: the
/// bias of each culture as <see langword="float"/> in little-endian order; the base letters of the Latin letters U+00C0 to U+024F and
/// U+1E00 to U+1EFF in ASCII, with a dot for those that have none; a bit for each hash of a family name; the rows.</para>
/// </remarks>
internal static class CultureModel
{
    /// <summary>The number of cultures.</summary>
    public const int Cultures = 16;

    private const int Rows = 8192;
    private const int BytesInRow = Cultures / 2;
    private const int FamilyBytes = 4096;
    private const int LatinLetters = 0x0250 - 0x00C0;
    private const int AdditionalLatinLetters = 0x1F00 - 0x1E00;

    private const int LettersAt = Cultures * sizeof(float);
    private const int FamilyAt = LettersAt + LatinLetters + AdditionalLatinLetters;
    private const int RowsAt = FamilyAt + FamilyBytes;
    private const int Length = RowsAt + Rows * BytesInRow;

    /// <summary>What one unit of a weight of four bits stands for. The unit 8 is zero.</summary>
    private const float Step = 0.171428571f;
    private const int ZeroUnit = 8;

    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;
    private const uint WholeName = unchecked((FnvOffset ^ '=') * FnvPrime);   // the seed for a whole name, which is hashed after "="
    private const int MaxNameLength = 32;

    private static readonly byte[] Data = Load();

    /// <summary>Gives the probability of each culture.</summary>
    /// <param name="name">One word of a name.</param>
    /// <param name="cultures">
    /// Receives the probabilities; of length <see cref="Cultures"/>. They are equal for a word without Latin letters.
    /// </param>
    public static void Rate(ReadOnlySpan<char> name, Span<float> cultures)
    {
        Span<byte> letters = stackalloc byte[MaxNameLength + 2];
        var length = Fold(name, letters[1..^1]);
        if (length < 2)
        {
            cultures.Fill(1f / Cultures);
            return;
        }
        Span<int> sums = stackalloc int[Cultures];
        var rows = 1;
        AddRow(sums, WholeName, letters.Slice(1, length));
        letters[0] = (byte)'^';
        letters[length + 1] = (byte)'$';
        letters = letters[..(length + 2)];
        for (var size = 2; size <= 4; size++)
        {
            for (var start = 0; start + size <= letters.Length; start++, rows++)
                AddRow(sums, FnvOffset, letters.Slice(start, size));
        }
        ToProbabilities(sums, rows, cultures);
    }

    /// <summary>Whether a name is known as a family name and not as a given name, as <c>Ahmadi</c> is.</summary>
    /// <remarks>The names are a Bloom filter with one hash: one name in fourteen passes it without being known.</remarks>
    public static bool IsFamilyName(ReadOnlySpan<char> name)
    {
        Span<byte> letters = stackalloc byte[MaxNameLength];
        var length = Fold(name, letters);
        if (length < 2)
            return false;
        var bit = (int)(Hash(WholeName, letters[..length]) % (FamilyBytes * 8));
        return (Data[FamilyAt + bit / 8] >> bit % 8 & 1) != 0;
    }

    private static byte[] Load()
    {
        using var stream = typeof(CultureModel).Assembly.GetManifestResourceStream("Bibliographic.Records.CultureModel.bin")!;
        var data = new byte[Length];
        stream.ReadExactly(data);
        return data;
    }

    /// <summary>Gives the letters in lower case and without diacritics, up to the first hyphen.</summary>
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

    /// <returns>0 for a character that is no letter.</returns>
    private static byte Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => (byte)c,
        >= 'A' and <= 'Z' => (byte)(c | 0x20),
        '\'' or '’' or 'ʼ' or '`' or '‘' or '´' or 'ʻ' => (byte)'\'',
        '-' or '‐' or '‑' or '–' => (byte)'-',
        >= '\u00c0' and <= '\u024f' => BaseLetter(c - '\u00c0'),
        >= '\u1e00' and <= '\u1eff' => BaseLetter(LatinLetters + (c - '\u1e00')),
        _ => 0,
    };

    private static byte BaseLetter(int index) => Data[LettersAt + index] is var letter && letter != '.' ? letter : (byte)0;

    private static void AddRow(Span<int> sums, uint seed, ReadOnlySpan<byte> letters)
    {
        var row = Data.AsSpan(RowsAt + (int)(Hash(seed, letters) % Rows) * BytesInRow, BytesInRow);
        for (var i = 0; i < row.Length; i++)
        {
            sums[2 * i] += row[i] & 0x0F;
            sums[2 * i + 1] += row[i] >> 4;
        }
    }

    /// <summary>FNV-1a, with its high bits mixed into the low ones, which pick the row.</summary>
    private static uint Hash(uint seed, ReadOnlySpan<byte> letters)
    {
        var hash = seed;
        foreach (var letter in letters)
            hash = unchecked((hash ^ letter) * FnvPrime);
        return hash ^ hash >> 15;
    }

    private static void ToProbabilities(ReadOnlySpan<int> sums, int rows, Span<float> cultures)
    {
        // A softmax. The highest value is subtracted so that the exponentials do not overflow.
        float highest = float.MinValue, total = 0;
        for (var i = 0; i < cultures.Length; i++)
        {
            var bias = BinaryPrimitives.ReadSingleLittleEndian(Data.AsSpan(i * sizeof(float)));
            cultures[i] = bias + (sums[i] - ZeroUnit * rows) * Step;
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
