namespace Bibliographic.Records.Model.Rules;

/// <summary>The three-letter codes that libraries use (ISO 639-2/B, MARC).</summary>
internal static class LibraryLanguages
{
    /// <summary>ISO 639-1 code and library code of a language, side by side.</summary>
    private const string Pairs =
        "aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bhbih bibis bmbam bnben botib " +
        "brbre bsbos cacat ceche chcha cocos crcre cscze cuchu cvchv cywel dadan deger dvdiv dzdzo eeewe elgre eneng eoepo esspa " +
        "etest eubaq faper ffful fifin fjfij fofao frfre fyfry gagle gdgla glglg gngrn guguj gvglv hahau heheb hihin hohmo hrhrv " +
        "hthat huhun hyarm hzher iaina idind ieile igibo iiiii ikipk ioido isice itita iuiku jajpn jvjav kageo kgkon kikik kjkua " +
        "kkkaz klkal kmkhm knkan kokor krkau kskas kukur kvkom kwcor kykir lalat lbltz lglug lilim lnlin lolao ltlit lulub lvlav " +
        "mgmlg mhmah mimao mkmac mlmal mnmon mrmar msmay mtmlt mybur nanau nbnob ndnde nenep ngndo nldut nnnno nonor nrnbl nvnav " +
        "nynya ococi ojoji omorm orori ososs papan pipli plpol pspus ptpor quque rmroh rnrun rorum rurus rwkin sasan scsrd sdsnd " +
        "sesme sgsag sisin skslo slslv smsmo snsna sosom sqalb srsrp ssssw stsot susun svswe swswa tatam tetel tgtgk ththa titir " +
        "tktuk tltgl tntsn toton trtur tstso tttat twtwi tytah uguig ukukr ururd uzuzb veven vivie vovol wawln wowol xhxho yiyid " +
        "yoyor zazha zhchi zuzul";

    /// <summary>ISO 639-1 code and terminology code (ISO 639-2/T) of the languages whose library code is another.</summary>
    private const string TerminologyPairs =
        "bobod csces cycym dedeu elell eueus fafas frfra hyhye isisl kakat mkmkd mimri msmsa mymya nlnld roron skslk sqsqi zhzho";

    /// <summary>The ISO 639-1 code of a three-letter code, library or terminology; null when there is none.</summary>
    public static string? FindShort(string code) => code.Length != 3 ? null : FindShort(Pairs, code) ?? FindShort(TerminologyPairs, code);

    private static string? FindShort(string pairs, string code)
    {
        for (var at = 0; at < pairs.Length; at += 6)
        {
            if (pairs.AsSpan(at + 2, 3).SequenceEqual(code))
                return pairs.Substring(at, 2);
        }
        return null;
    }

    /// <summary>The library code (<c>eng</c>, <c>ger</c>) of an ISO 639-1 or -3 code; null when there is none.</summary>
    public static ReadOnlySpan<char> Find(string? code)
    {
        if (code?.Length != 2)
            return code;
        for (var at = 0; at < Pairs.Length; at += 6)
        {
            if (Pairs[at] == code[0] && Pairs[at + 1] == code[1])
                return Pairs.AsSpan(at + 2, 3);
        }
        return null;
    }
}
