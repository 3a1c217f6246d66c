using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Bibliographic.Records.Package.Tests;

/// <summary>Names are whole words of the field, without abbreviations that only programmers know.</summary>
internal static partial class NamingRules
{
    /// <summary>Names that are written as they are.</summary>
    private static readonly string[] ProperNames = ["BibLaTeX", "BibTeX", "PubMed", "RefWorks", "Spdx"];

    /// <summary>Names of formats, identifiers and encodings, which have no other names.</summary>
    private static readonly HashSet<string> Acronyms = new(StringComparer.OrdinalIgnoreCase)
    {
        "Csl", "Csv", "Tsv", "Doi", "Issn", "Isbn", "Pmid", "Pmcid", "Orcid", "Json", "Nd", "Xml", "Nlm", "Html", "Rdf", "Rtl", "Url", "Utf", "Tei", "Oai", "Dc", "Jats", "Mods", "Id",
        "Ark", "Arxiv", "Lccn", "Oclc", "Urn",
    };

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Abbr", "Addr", "Alloc", "Arg", "Args", "Attr", "Auth", "Bool", "Buf", "Calc", "Cfg", "Char", "Cmd", "Col", "Conf", "Config", "Ctx", "Cur", "Del", "Desc", "Dest", "Diag", "Dict",
        "Dir", "Doc", "Elem", "Err", "Esc", "Exc", "Exec", "Ext", "Fn", "Fmt", "Func", "Gen", "Helper", "Helpers", "Ident", "Idx", "Impl", "Init", "Iter", "Lang", "Len", "Lib", "Lic", "Mgr",
        "Misc", "Msg", "Num", "Obj", "Op", "Opt", "Opts", "Param", "Params", "Pos", "Prev", "Proc", "Prop", "Pub", "Rec", "Recs", "Ref", "Repo", "Req", "Res", "Ser", "Spec",
        "Src", "Std", "Sep", "Str", "Sub", "Temp", "Tmp", "Util", "Utils", "Val", "Vals", "Var", "Vol",
    };

    /// <summary>What is wrong with a name.</summary>
    public static IEnumerable<string> Of(ISymbol symbol)
    {
        // What is overridden was named by others, and what is parsed is called s in all of .NET.
        if (symbol is IMethodSymbol { MethodKind: not MethodKind.Ordinary } or IPropertySymbol { IsIndexer: true }
            || symbol is IParameterSymbol { ContainingSymbol.IsOverride: true }
                or IParameterSymbol { Name: "s", ContainingSymbol.Name: "Parse" or "TryParse" })
            yield break;
        if (symbol.Name.Contains('_', StringComparison.Ordinal) && symbol is not IMethodSymbol { ContainingNamespace.Name: "Conformance" })
            yield return $"{symbol.ContainingSymbol}.{symbol.Name}: an underscore in a name";
        // The type parameter of a type with one is T by custom, and T before the name of others; interfaces begin with I.
        var name =
            symbol is ITypeParameterSymbol
                ? symbol.Name[1..]
                : symbol is INamedTypeSymbol { TypeKind: TypeKind.Interface } ? symbol.Name[1..] : symbol.Name;
        foreach (var proper in ProperNames)
            name = name.Replace(proper, "", StringComparison.Ordinal);
        foreach (var word in Word().Matches(name).Select(match => match.Value))
        {
            if (Acronyms.Contains(word))
                continue;
            if (Abbreviations.Contains(word) || !word.Any("aeiouyAEIOUY".Contains) || word.Length == 1 && word is not ("a" or "A"))
                yield return $"{symbol.ContainingSymbol}.{symbol.Name}: '{word}' is no whole word";
        }
    }

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();
}
