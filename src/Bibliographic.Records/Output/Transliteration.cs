using System.Collections.Frozen;

namespace Bibliographic.Records.Output;

/// <summary>Writes names in the letters a-z and digits of citation keys: accents go, Greek and Cyrillic letters are transliterated, others are dropped.</summary>
internal static class Transliteration
{
    /// <summary>A letter and what stands for it.</summary>
    private const string Table =
        "ßss æae œoe øo łl đd ðd þth ıi ȷj ŋng ħh ŧt ƒf əe " +
        "αa βb γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo " +
        "аa бb вv гg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ыy эe юyu яya єie іi ђdj јj љlj њnj џdz ґg";

    private static readonly FrozenDictionary<char, string> Letters = Table.Split(' ').ToFrozenDictionary(entry => entry[0], entry => entry[1..]);

    /// <summary>Writes as many letters as there is room for.</summary>
    /// <returns>How many characters were written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> destination)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length == destination.Length)
                break;
            var letter = c;
            if (!char.IsAscii(c))
            {
                letter = char.ToLowerInvariant(c);
                while (AccentedLetters.TryTakeApart(letter, out var plain, out _))
                    letter = plain;
            }
            if (char.IsAsciiLetterOrDigit(letter))
                destination[length++] = char.ToLowerInvariant(letter);
            else if (Letters.TryGetValue(letter, out var letters) && letters.AsSpan().TryCopyTo(destination[length..]))
                length += letters.Length;
        }
        return length;
    }
}
