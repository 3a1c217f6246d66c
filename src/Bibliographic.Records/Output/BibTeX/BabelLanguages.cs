using System.Collections.Frozen;

namespace Bibliographic.Records.Output.BibTeX;

/// <summary>The names by which LaTeX's babel and polyglossia know languages.</summary>
internal static class BabelLanguages
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["af"] = "afrikaans", ["ar"] = "arabic", ["bg"] = "bulgarian", ["ca"] = "catalan", ["cs"] = "czech", ["cy"] = "welsh", ["da"] = "danish",
        ["de"] = "german", ["el"] = "greek", ["en"] = "english", ["eo"] = "esperanto", ["es"] = "spanish", ["et"] = "estonian", ["eu"] = "basque",
        ["fa"] = "persian", ["fi"] = "finnish", ["fr"] = "french", ["ga"] = "irish", ["gl"] = "galician", ["he"] = "hebrew", ["hi"] = "hindi",
        ["hr"] = "croatian", ["hu"] = "hungarian", ["id"] = "indonesian", ["is"] = "icelandic", ["it"] = "italian", ["ja"] = "japanese",
        ["ko"] = "korean", ["la"] = "latin", ["lt"] = "lithuanian", ["lv"] = "latvian", ["nb"] = "norwegian", ["nl"] = "dutch", ["nn"] = "nynorsk",
        ["no"] = "norwegian", ["pl"] = "polish", ["pt"] = "portuguese", ["ro"] = "romanian", ["ru"] = "russian", ["sk"] = "slovak", ["sl"] = "slovene",
        ["sq"] = "albanian", ["sr"] = "serbian", ["sv"] = "swedish", ["th"] = "thai", ["tr"] = "turkish", ["uk"] = "ukrainian", ["vi"] = "vietnamese",
        ["zh"] = "chinese",
    }.ToFrozenDictionary();

    /// <param name="code">An ISO 639-1 code.</param>
    public static string? Find(string? code) => code is null ? null : Names.GetValueOrDefault(code);
}
