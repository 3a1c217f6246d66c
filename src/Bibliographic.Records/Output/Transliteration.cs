using System.Collections.Frozen;

namespace Bibliographic.Records.Output;

/// <summary>
/// Writes names in the letters a-z and digits of citation keys: accents go, other alphabets, kana and Hangul are romanised, and what has no
/// letters there (Chinese characters) is dropped.
/// </summary>
internal static class Transliteration
{
    /// <summary>A letter and what stands for it.</summary>
    private const string Table =
        "ßss æae œoe øo łl đd ðd þth ıi ȷj ŋng ħh ŧt ƒf əe " +
        "αa βb γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo " +
        "аa бb вv гg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ыy эe юyu яya єie іi ђdj јj љlj њnj џdz ґg " +
        "աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւw փp քk օo ֆf " +
        "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh " +
        "אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs פp ףp צts ץts קk רr שsh תt " +
        "اa أa إi آa ؤu ئi ىa ةa بb پp تt ثth جj چch حh خkh دd ذdh رr زz ژzh سs شsh صs ضd طt ظz غgh فf قq كk کk گg لl مm نn هh ہh وw يy یy ٹt ڈd ڑr ںn ےe " +
        "あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno " +
        "はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn " +
        "がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゃya ゅyu ょyo";

    private const string Initials = "g kk n d tt r m b pp s ss  j jj ch k t p h";
    private const string Vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i";
    private const string Finals = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t";
    private const char FirstSyllable = '가';
    private const char LastSyllable = '힣';
    private const char FirstKatakana = 'ァ';
    private const char LastKatakana = 'ヶ';
    private const int KatakanaToHiragana = 'ア' - 'あ';

    private static readonly FrozenDictionary<char, string> Letters =
        Table.Split(' ').ToFrozenDictionary(entry => entry[0], entry => entry[1..]);

    private static readonly string[] HangulInitials = Initials.Split(' ');
    private static readonly string[] HangulVowels = Vowels.Split(' ');
    private static readonly string[] HangulFinals = Finals.Split(' ');

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
            else if (Romanise(letter) is { } letters && letters.AsSpan().TryCopyTo(destination[length..]))
                length += letters.Length;
        }
        return length;
    }
    /// <summary>The Latin letters of a letter or a syllable; null for those that have none.</summary>
    private static string? Romanise(char letter)
    {
        if (letter is >= FirstSyllable and <= LastSyllable)
        {
            // A Hangul syllable is composed of an initial, a vowel and a final: 19, 21 and 28 of them.
            var (rest, final) = Math.DivRem(letter - FirstSyllable, HangulFinals.Length);
            var (initial, vowel) = Math.DivRem(rest, HangulVowels.Length);
            return HangulInitials[initial] + HangulVowels[vowel] + HangulFinals[final];
        }
        if (letter is >= FirstKatakana and <= LastKatakana)
            letter = (char)(letter - KatakanaToHiragana);
        return Letters.GetValueOrDefault(letter);
    }
}
