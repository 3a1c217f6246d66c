using System.Text;

namespace Bibliographic.Records.Model.Rules;

/// <summary>
/// Languages by their names and by the codes of each scheme, from the table <c>languages.tsv</c>, which is read at the first use.
/// </summary>
internal static class LanguageTable
{
    /// <summary>Library codes that were given up, and what stands for them now.</summary>
    private static readonly (string Old, string New)[] FormerCodes =
    [
        ("scr", "hrv"), ("scc", "srp"), ("mol", "rum"), ("fri", "fry"), ("gae", "gla"), ("iri", "gle"), ("lan", "oci"), ("esp", "epo"), ("eth", "gez"),
        ("far", "fao"), ("gag", "glg"), ("gua", "grn"), ("int", "ina"), ("cam", "khm"), ("lap", "smi"), ("max", "glv"), ("mla", "mlg"), ("snh", "sin"),
        ("sao", "smo"), ("sho", "sna"), ("sso", "sot"), ("swz", "ssw"), ("tag", "tgl"), ("taj", "tgk"), ("tar", "tat"), ("tru", "chk"), ("tsw", "tsn"),
    ];

    private static readonly Row[] Rows = ReadTable();
    private static readonly Dictionary<string, Row> ByCode = IndexCodes();
    private static readonly Dictionary<string, Row> ByName =
        Rows.SelectMany(row => row.Names, (row, name) => (row, name)).ToDictionary(pair => pair.name, pair => pair.row);
    private static readonly byte[][][] NamesByFirstByte = IndexNames();

    /// <summary>The longest language name that a text starts with; empty if it starts with none.</summary>
    public static ReadOnlySpan<byte> NameAtStart(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return default;
        foreach (var name in NamesByFirstByte[text[0]])
        {
            if (text.StartsWith(name))
                return name;
        }
        return default;
    }

    /// <summary>The language of a name or of an ISO 639 code; without a code if it is neither.</summary>
    public static Language Find(string nameOrCode) =>
        ByName.TryGetValue(nameOrCode, out var row) ? new(nameOrCode, row.Code)
        : ByCode.TryGetValue(nameOrCode, out row) ? new(row.Names[0], row.Code)
        : new(nameOrCode, null);

    /// <summary>
    /// The ISO 639-1 code of any code of a language, or its library code if it has none; null if the code is not in the table.
    /// </summary>
    public static string? ShortCode(string? code) => FindRow(code)?.Code;

    /// <summary>
    /// The library code (ISO 639-2/B) of any code of a language: <c>ger</c> for <c>de</c>, <c>deu</c> and <c>ger</c>. Other codes of three
    /// letters are taken as they are (ISO 639-3); null for anything else.
    /// </summary>
    public static string? LibraryCode(string? code) =>
        FindRow(code)?.LibraryCode ?? (code?.Length == 3 && !code.AsSpan().ContainsAnyExceptInRange('a', 'z') ? code : null);

    /// <summary>The name in LaTeX's babel and polyglossia; null if they do not know the language.</summary>
    public static string? BabelName(string? code) => FindRow(code)?.BabelName;

    /// <summary>The item of Wikidata; null if the table has none.</summary>
    public static string? WikidataItem(string? code) => FindRow(code)?.WikidataItem;

    private static Row? FindRow(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);

    private static Row[] ReadTable()
    {
        using var reader = new StreamReader(typeof(LanguageTable).Assembly.GetManifestResourceStream("Bibliographic.Records.languages.tsv")!, Encoding.UTF8);
        var rows = new List<Row>(600);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('\t');
            rows.Add(new(cells[0], cells[1], OrNull(cells[2]), OrNull(cells[3]), OrNull(cells[4]), cells[5].Split('|')));
        }
        return [.. rows];
    }

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    private static Dictionary<string, Row> IndexCodes()
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            rows[row.Code] = rows[row.LibraryCode] = row;
            if (row.TerminologyCode is not null)
                rows[row.TerminologyCode] = row;
        }
        foreach (var (old, current) in FormerCodes)
        {
            if (rows.TryGetValue(current, out var row))
                rows.TryAdd(old, row);
        }
        return rows;
    }

    /// <summary>The names in UTF-8 by their first byte, the longest first.</summary>
    private static byte[][][] IndexNames()
    {
        var names =
            Rows.SelectMany(row => row.Names).Select(Encoding.UTF8.GetBytes).OrderByDescending(name => name.Length)
                .ToLookup(name => name[0]);
        return [.. Enumerable.Range(0, 256).Select(first => names[(byte)first].ToArray())];
    }

    private sealed record Row(string Code, string LibraryCode, string? TerminologyCode, string? BabelName, string? WikidataItem,
        string[] Names);
}
