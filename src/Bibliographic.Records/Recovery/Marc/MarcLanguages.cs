using Bibliographic.Records.Marc;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>The languages of a work: 008, positions 35 to 37, then 041 (MARC 21); 101 (UNIMARC).</summary>
internal static class MarcLanguages
{
    private const int Position = 35;
    private const int CodeLength = 3;

    /// <summary>Two languages with a code are the same when the code is, whatever they are called.</summary>
    public sealed class Comparer : IEqualityComparer<Language>
    {
        public bool Equals(Language x, Language y) => x.Code == y.Code && (x.Code is not null || x.Name == y.Name);

        public int GetHashCode(Language language) => (language.Code ?? language.Name ?? "").GetHashCode(StringComparison.Ordinal);
    }

    public static void Read(ValueList<MarcField> fields, bool isUnimarc, DistinctList<Language> languages)
    {
        languages.Clear();
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (!isUnimarc && field.TagCode.Number == 8 && field.Value is { Length: >= Position + CodeLength } coded)
                Add(coded.Substring(Position, CodeLength), languages);
        }
        foreach (ref readonly var field in fields.AsSpan())
        {
            if (field.TagCode.Number != (isUnimarc ? 101 : 41))
                continue;
            foreach (var subfield in field.Subfields)
            {
                if (subfield.Code == 'a')
                    AddCodes(FieldText.Of(subfield), languages);
            }
        }
    }

    /// <summary>Adds the codes of a subfield, of which older records have several in one: <c>engfre</c>.</summary>
    private static void AddCodes(string text, DistinctList<Language> languages)
    {
        if (text.Length % CodeLength != 0 || !text.All(char.IsAsciiLetter))
        {
            foreach (var code in text.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries))
                Add(code, languages);
            return;
        }
        for (var at = 0; at < text.Length; at += CodeLength)
            Add(text.Substring(at, CodeLength), languages);
    }

    /// <summary>Adds the language of a code. Those for several, unknown and no languages name none.</summary>
    private static void Add(string code, DistinctList<Language> languages)
    {
        var word = code.ToLowerInvariant();
        if (word is "und" or "zxx" or "mul" or "mis" or "xxx" || code.Length < 2 || !code.All(char.IsLetter))
            return;
        var language = LanguageTable.Find(word);
        if (language.Code is null)
            language = word.Length <= CodeLength && word.All(char.IsAsciiLetterLower) ? new(word, word) : LanguageTable.Find(code);
        languages.Add(language);
    }
}
