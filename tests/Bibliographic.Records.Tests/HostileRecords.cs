using Bibliographic.Records.Fuzzing;
using CsCheck;

namespace Bibliographic.Records.Tests;

/// <summary>
/// Generates records whose values are made of what some format could take for its own: line ends and tags, braces, quotes, markup,
/// formulas, odd characters.
/// </summary>
internal static class HostileRecords
{
    private static readonly string[] Pieces =
    [
        // lines and tags
        "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\t", " ", "  ", "\nER  - \nTY  - JOUR\n", "AU  - Mallory, Eve", "\n\n%0 Book", "%A Mallory", "\nRT Book", "\n\nPMID- 666", "\nFAU - Mallory", "      ",
        // BibTeX, LaTeX and YAML
        "{", "}", "{{", "}}", "},\n}\n@book{mallory,\n  title = {", "\\", "\\\\", "\\}", "\\{", "\\input{/etc/passwd}", "\\write18{id}", "@", "#", "%", "$", "&", "_", "^", "~", "``", "''",
        "\n- ", ": ", "\nmallory:\n  type: book", "#x", "- a", "&a", "*a", "!!tag", "|", ">", "[", "]", "---\n", "...", "null",
        // JSON and XML
        "\"", "'", "\\u0022", "\"},{\"title\":\"forged\"},{\"x\":\"", "[", "]", ",", "<", ">", "&lt;", "&amp;amp;", "&#0;", "]]>", "<![CDATA[", "<!--", "-->", "<?x ?>", "</title></record><record><title>", "<i>", "</i>", "<sub>", "</sub>", "<b onclick=\"x\">", "<script>alert(1)</script>", "\" onload=\"x",
        // tables and spreadsheets
        "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1", "a,b", "a;b", "\"\"", ",\"=1+1", "\\; ",
        // dumps
        "\nid | forged |", "\n| title | forged |", "\n---|---|\n", " | ", "\ntitle\n", "_version_ | 1 |", "Format: | x |\n", "\ntitle | A title |\n", "\\_", "Main Author: | , |",
        // Markdown and the web
        "# ", "\n# Heading", "[x](javascript:alert(1))", "![x](http://a.example/)", "`code`", "*em*", "http://a.example/?a=1&b=2", "http://a.example/\nTY  - X", "https://example.org/a b\"c<d>", "javascript:alert(1)", "1. ",
        "<i>x</i>", " <b>", "</b>", "<sub>2</sub>", "- ",
        // MARC and QuickStatements
        "\u001d", "\u001e", "\u001f", "\u001fa", "$a", "\tP31\tQ5", "\nCREATE\nLAST\tLen\t\"forged\"", "||", "Q5",
        // odd characters
        "\0", "\u0001", "\u001b[31m", "\u007f", "\u009b", "\ud800", "\udc00", "\ufffe", "\uffff", "\ufeff", "\ufdd0", "\u202e", "\u2066", "\u200b", "\u00a0", "\u3000", "e\u0301", "\U0001F469\u200D\U0001F52C", "\U0001D11E", "ß", "İ", "日本語", "العربية",
        // words that mean something to recovery and mapping
        "Article", "Book", "Journal", "edt", "trl", "van der", "Jr", "and", "others", "et al.", "BACKGROUND: x. METHODS: y.", "12-34", "e123", "S1-S9", "10.5555/a{b}", "10.5555/<x>", "2020-02-29", "PMC12", "https://doi.org/10.5555/x", "en", "English", "=", "==", "1234-5679", "9780975229804", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/",
        "q", "Mallory", "123",
    ];

    private static readonly Gen<string> Piece =
        Gen.Frequency((8, Gen.OneOfConst(Pieces)), (1, Gen.String[0, 20]), (1, Gen.String[Gen.Char.AlphaNumeric, 1, 12]));

    /// <summary>A text of some pieces.</summary>
    public static Gen<string> Text { get; } = Piece.Array[0, 6].Select(string.Concat);

    /// <summary>A record of some texts.</summary>
    public static Gen<BibliographicRecord> All { get; } =
        Gen.Select(Gen.Int[0, RecordFromTexts.ValueCount - 1], Text).Array[1, 40].Select(texts => RecordFromTexts.Make(texts));
}
