using System.Text;

namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// The roles of contributors as the Library of Congress codes and names them (MARC relators), as UNIMARC codes them, and as catalogues
/// write them, from the table <c>relators.tsv</c>, which is read at the first use.
/// </summary>
internal static class Relators
{
    public const string Author = "aut";
    public const string Editor = "edt";
    public const string Translator = "trl";

    private const string Contributor = "ctb";

    private static readonly Dictionary<string, string> TermsByCode = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> CodesByWord = new(StringComparer.OrdinalIgnoreCase);

    static Relators() => ReadTable();

    /// <summary>
    /// The code of a contributor's role: <c>ctb</c> when the record gives no role, null when it gives a word that has none here.
    /// </summary>
    public static string? Code(in Contributor contributor) =>
        SingleLine.IsBlank(contributor.Role) ? Contributor : FindCode(contributor.Role);

    /// <summary>The role in a word: that of the code, or as the record gives it.</summary>
    public static string Term(in Contributor contributor) =>
        Code(contributor) is { } code && TermsByCode.TryGetValue(code, out var term) ? term : contributor.Role!;

    /// <summary>
    /// The code of a role as catalogues write it: <c>edt</c> for <c>edt</c>, <c>editor.</c>, <c>(Hrsg.)</c>, <c>340</c> (UNIMARC) and the
    /// address of the relator. A code that is not in the table is taken as it is; null for a word that is not.
    /// </summary>
    public static string? FindCode(string? role)
    {
        if (role is null)
            return null;
        if (CodesByWord.TryGetValue(role, out var code))
            return code;
        var word = Word(role);
        return CodesByWord.TryGetValue(word, out code) ? code : IsCode(word) ? word.ToLowerInvariant() : null;
    }

    /// <summary>
    /// The word of a role without what stands around it: <c>editor,</c>, <c>(ed.)</c>, <c>http://id.loc.gov/vocabulary/relators/edt</c>.
    /// </summary>
    public static string Word(string role)
    {
        var word = role.AsSpan();
        if (word.StartsWith("http") && word.LastIndexOf('/') is > 0 and var slash)
            word = word[(slash + 1)..];
        word = word.Trim(" ,.;:()[]");
        return word.Length == role.Length ? role : word.ToString();
    }

    private static bool IsCode(ReadOnlySpan<char> word) =>
        word is [>= 'a' and <= 'z', >= 'a' and <= 'z', >= 'a' and <= 'z'];

    private static void ReadTable()
    {
        using var reader = new StreamReader(typeof(Relators).Assembly.GetManifestResourceStream("Bibliographic.Records.relators.tsv")!, Encoding.UTF8);
        List<(string Word, string Code)> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            TermsByCode.Add(cells[0], cells[2]);
            CodesByWord[cells[0]] = CodesByWord[cells[2]] = cells[0];
            if (cells[1].Length > 0)
                CodesByWord[cells[1]] = cells[0];
            if (cells.Length > 3)
                words.AddRange(cells[3].Split('|').Select(word => (word, cells[0])));
        }
        foreach (var (word, code) in words)
            CodesByWord.TryAdd(word, code);   // a term of the Library of Congress goes before a word of another language
    }
}
