using System.Text;

namespace Bibliographic.Records.Model.Rules;

/// <summary>The languages by the names and codes that catalogues index.</summary>
internal static partial class LanguageNames
{
    private static readonly (byte[] Name, Language Language)[] ByLength = LongestFirst();
    private static readonly Dictionary<string, Language> ByName = ByLength.ToDictionary(entry => entry.Language.Name, entry => entry.Language, StringComparer.Ordinal);
    private static readonly Dictionary<string, Language> ByCode = Codes();

    /// <summary>The longest language name that a text starts with; empty when it starts with none.</summary>
    public static ReadOnlySpan<byte> AtStart(ReadOnlySpan<byte> text)
    {
        foreach (var (name, _) in ByLength)
        {
            if (text.StartsWith(name))
                return name;
        }
        return default;
    }

    /// <summary>The language of a name or of an ISO 639 code; without a code when it is neither.</summary>
    public static Language Find(string nameOrCode)
    {
        if (ByName.TryGetValue(nameOrCode, out var named))
            return named;
        return ByCode.TryGetValue(LibraryLanguages.FindShort(nameOrCode) ?? nameOrCode, out var language) ? language : new(nameOrCode, null);
    }

    private static (byte[], Language)[] LongestFirst()
    {
        var languages = new (byte[] Name, Language)[NamesAndCodes.Length / 2];
        for (var i = 0; i < languages.Length; i++)
            languages[i] = (Encoding.UTF8.GetBytes(NamesAndCodes[2 * i]), new(NamesAndCodes[2 * i], NamesAndCodes[2 * i + 1]));
        Array.Sort(languages, (left, right) => right.Name.Length - left.Name.Length);
        return languages;
    }

    private static Dictionary<string, Language> Codes()
    {
        var codes = new Dictionary<string, Language>(StringComparer.Ordinal);
        foreach (var (_, language) in Enumerable.Reverse(ByLength))
            codes.TryAdd(language.Code!, language);
        return codes;
    }
}
