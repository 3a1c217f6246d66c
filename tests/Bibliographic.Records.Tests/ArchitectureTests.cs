using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests;

/// <summary>Which folder of the library uses which: the tables of <c>docs/architecture.md</c>, held against the sources.</summary>
public partial class ArchitectureTests
{
    /// <summary>
    /// A folder's row is also that of its subfolders that have none; <c>…</c> stands for any. A name may be that of a folder or of a type.
    /// </summary>
    private const string Folders = """
        | folder | holds | may use |
        |---|---|---|
        | `Identifiers` | PMID, PMCID, DOI, ISSN, ISBN, ORCID iD and arXiv identifier | `RecordJsonConverter` |
        | `Diagnostics` | what is wrong with an input, and where | `RecordReaderOptions`, `RecordJsonConverter`, `ContainerEntry`, `Datestamp` |
        | `Model` | the record. `Values`: the table of its values, drafts and evidence. `Rules`: names, titles, licences, languages | `Identifiers`, `Marc`, `Diagnostics` |
        | `Model/Json` | records and their values in `System.Text.Json`, as files have them | `Input/NativeJson`, `Output/Json`, `Model`, `Identifiers`, `Marc`, `SourcePosition` |
        | `Marc` | the MARC record | `RecordJsonConverter` |
        | `Input` | what a container and a record parser are; the window on the bytes; parts of an input; threads | `Model`, `Diagnostics`, `RecordReaderOptions` |
        | `Input/Containers` | gzip, UTF-16, JSON Lines and JSON arrays, WARC | `Input`, `Diagnostics` |
        | `Input/IndexPages` | pages of index fields: tokens, rows, pages, and the text of each field | `Diagnostics` |
        | `Input/NativeJson` | the library's own JSON | `Input`, `Input/Marc`, `Marc`, `Model`, `Identifiers`, `Diagnostics`, `RecordReaderOptions` |
        | `Input/Marc` | ISO 2709, MARCXML and MARC-in-JSON | `Marc`, `Diagnostics` |
        | `Input/SolrJson` | index fields in JSON | `Input`, `Input/Containers`, `Input/NativeJson`, `Diagnostics` |
        | `Input/MarcViews` | MARC records as pages show them: lines, fields, and what their form has lost | `Marc`, `Model`, `Input/IndexPages`, `Diagnostics` |
        | `Recovery` | the records of index pages: one class for each question. `Authors`: where one name ends and the next begins | `Input`, `Input/IndexPages`, `Model`, `Identifiers`, `Diagnostics`, `RecordReaderOptions` |
        | `Recovery/Marc` | the values of a record that came from MARC: tables of fields, and one class for each question | `Recovery`, `Marc`, `Model`, `Identifiers`, `Diagnostics`, `RecordReaderOptions` |
        | `Recovery/Pages` | the parser of catalogue pages: the tables of a page, and one record of them | `Recovery`, `Recovery/Marc`, `Input`, `Input/IndexPages`, `Input/MarcViews`, `Marc`, `Model`, `Diagnostics`, `RecordReaderOptions` |
        | `Recovery/MarcFiles` | the parsers of ISO 2709, MARCXML and MARC-in-JSON | `Recovery/Marc`, `Input`, `Input/Marc`, `Input/Containers`, `Input/NativeJson`, `Marc`, `Model`, `Diagnostics`, `RecordReaderOptions` |
        | `Recovery/PmcIds` | the parser of PubMed Central's list of articles | `Input`, `Model`, `Identifiers`, `Diagnostics`, `RecordReaderOptions` |
        | `Output` | what a format is; loss reports; what several formats need | `Output/Utf8`, `Model`, `Identifiers` |
        | `Output/Utf8` | texts written as UTF-8, with what has to be escaped in them | `Model` |
        | `Output/Marc` | MARC 21 and MARCXML | `Output`, `Output/Utf8`, `Output/Xml`, `Marc`, `Model`, `Identifiers` |
        | `Output/Dump` | pages of index fields, as the reader reads them | `Output`, `Output/Utf8`, `Input/IndexPages`, `Recovery`, `Model`, `Identifiers` |
        | `Output/…` | a family of formats, with its options | `Output`, `Output/Utf8`, `Marc`, `Model`, `Identifiers`, `SourcePosition` |
        | `Duplicates` | records of the same work, found and merged | `Model`, `Identifiers`, `Marc`, `Diagnostics` |
        | `Completion` | records completed by others of the same works | `Input`, `Model`, `Identifiers`, `Duplicates`, `Diagnostics`, `RecordReaderOptions` |
        | the root | what a program begins with: `RecordDump`, `RecordReader`, `RecordInputs`, `RecordOutput`, `RecordFormats`, `RecordJson`, `RecordDuplicates`, `RecordCompletion` | everything |
        """;

    private const string Exceptions = """
        | file | also uses | because |
        |---|---|---|
        | `Model/BibliographicRecord.SameWork.cs` | `Duplicates` | a record is asked whether it is of the same work as another |
        | `Model/RecordJsonConverter.cs` | `Model/Json` | the converter is public, and its parts are not |
        | `Model/Rules/WebAddresses.cs` | `Output/Utf8` | an address is written with percent signs in every format |
        | `Input/Containers/JsonHead.cs` | `Input/NativeJson` | a line of JSON Lines and a record start with a brace; one place tells them apart |
        | `Input/CataloguePageText.cs` | `Input/IndexPages` | it writes what is read there |
        | `Input/NativeJson/NativeJsonParser.cs` | `Input/Containers` | the same place |
        | `Duplicates/RecordSpillBuffer.cs` | `Output/Json`, `RecordJson` | records wait on disk as lines of JSON |
        """;

    private const string Root = "the root";

    private static readonly string Source = Path.Combine(Repository.Root, "src", "Bibliographic.Records");

    private static readonly Dictionary<string, string> Files = Directory
        .EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(Source, path).Replace('\\', '/'), File.ReadAllText);

    /// <summary>The folders of each type: a file holds one, and is named for it.</summary>
    private static readonly ILookup<string, string> FoldersOfTypes = Files.Keys.ToLookup(TypeOf, FolderOf);

    private static readonly HashSet<string> Enums = TypesDeclaredAs("enum");
    private static readonly HashSet<string> StaticClasses =
        [.. TypesDeclaredAs("static class"), .. TypesDeclaredAs("static partial class")];

    private static readonly Dictionary<string, string[]> Allowed = NamesOf(Folders, column: 2);
    private static readonly Dictionary<string, string[]> AllowedToFiles = NamesOf(Exceptions, column: 1);

    private static readonly List<(string File, string Type, string Folder)> Uses = [.. FindUses()];

    [Theory]
    [InlineData(Folders)]
    [InlineData(Exceptions)]
    public void The_page_has_the_table(string table) => Assert.Contains(
        table.ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md")),
            StringComparison.Ordinal);

    [Fact]
    public void Folders_use_only_what_they_may()
    {
        // Two types of the same name are told apart by what the folder may use.
        var faults = from use in Uses
                     group use by (use.File, use.Type) into uses
                     where !uses.Any(use => Names(Allowed[RowOf(FolderOf(use.File))], use)
                         || Names(AllowedToFiles.GetValueOrDefault(use.File, []), use))
                     select $"{uses.Key.File} uses {uses.Key.Type} of {uses.First().Folder}";
        Assert.True(!faults.Any(), string.Join('\n', faults));
    }

    [Fact]
    public void Every_exception_is_needed()
    {
        foreach (var (file, names) in AllowedToFiles)
            Assert.All(names, name => Assert.Contains(Uses, use => use.File == file && Names([name], use)));
    }

    [Fact]
    public void Every_folder_has_a_row_and_every_row_a_folder()
    {
        var folders = Files.Keys.Select(FolderOf).ToHashSet();
        Assert.All(folders, folder => Assert.Contains(RowOf(folder), Allowed.Keys));
        Assert.All(Allowed.Keys.Where(row => !row.EndsWith('…')), row => Assert.Contains(row, folders));
    }

    /// <summary>The test itself finds what it looks for.</summary>
    [Theory]
    [InlineData("private readonly PageScanner _scanner;", true)]
    [InlineData("var row = Field.Title;", true)]
    [InlineData("text = PreambleReader.Publisher(preamble);", true)]
    [InlineData("// PageScanner finds pages", false)]
    [InlineData("var name = \"PageScanner\";", false)]
    [InlineData("Field(\"title\");", false)]
    [InlineData("page.PageScanner.Read();", false)]
    [InlineData("public string PreambleReader { get; } … PreambleReader.Length", false)]
    public void A_type_is_used_where_its_name_stands_in_code(string code, bool isUse) =>
        Assert.Equal(isUse, TypesIn(code).Any(type => type is "PageScanner" or "Field" or "PreambleReader"));

    private static IEnumerable<(string File, string Type, string Folder)> FindUses() =>
        from file in Files
        where !Enums.Contains(TypeOf(file.Key))
        from type in TypesIn(file.Value).Distinct()
        where !FoldersOfTypes[type].Contains(FolderOf(file.Key))
        from folder in FoldersOfTypes[type].Distinct()
        select (file.Key, type, folder);

    /// <summary>The types of the library whose names stand in code as types: not those of members, which may have the same name.</summary>
    private static IEnumerable<string> TypesIn(string text)
    {
        var code = NoCode().Replace(text, "");
        foreach (Match match in Name().Matches(code))
        {
            var name = match.Value;
            var next = code.AsSpan(match.Index + match.Length).TrimStart(' ');
            var isMember = next is ['=', not ('=' or '>'), ..] or [':', ..];   // set by an initializer, or an argument with its name
            if (isMember || !FoldersOfTypes.Contains(name) || (Enums.Contains(name) && next is ['(', ..]))
                continue;
            if (!StaticClasses.Contains(name) || (next is ['.', ..] && !Regex.IsMatch(code, $@"[\w>\])?] {name} *(\{{|=>|=|;|,|\)|\()")))
                yield return name;
        }
    }

    private static bool Names(string[] names, (string File, string Type, string Folder) use) =>
        names is ["everything"]
        || RowOf(use.Folder) is var row && (row == RowOf(FolderOf(use.File)) && !row.EndsWith('…') || names.Contains(row))
        || names.Contains(use.Folder)
        || names.Contains(use.Type);

    /// <summary>The row for a folder: its own, or that of the folder above.</summary>
    private static string RowOf(string folder)
    {
        var above = folder.Split('/')[0];
        return Allowed.ContainsKey(folder) ? folder : Allowed.ContainsKey(above + "/…") ? above + "/…" : above;
    }

    private static string TypeOf(string file) => Path.GetFileName(file).Split('.')[0];

    private static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder.Replace('\\', '/') : Root;

    private static HashSet<string> TypesDeclaredAs(string kind) =>
        [.. Files.Where(file => file.Value.Contains($" {kind} {TypeOf(file.Key)}", StringComparison.Ordinal))
            .Select(file => TypeOf(file.Key))];

    /// <summary>Of each row of a table, the first cell and the names in another.</summary>
    private static Dictionary<string, string[]> NamesOf(string table, int column) => table.ReplaceLineEndings("\n").Split('\n').Skip(2)
        .Select(line => line.Split(" | "))
        .ToDictionary(cells => cells[0].Trim('|', ' ', '`'), cells => cells[column].Split(',').Select(name => name.Trim(' ', '`', '|'))
            .ToArray());

    /// <summary>Directives, comments, and literals of texts and characters.</summary>
    [GeneratedRegex(""""(?m)^using [^;(]*;|//[^\n]*|"""+[\s\S]*?"""+|@"(?:[^"]|"")*"|'(?:\\.|[^'\\\n])'|"(?:\\.|[^"\\\n])*"""")]
    private static partial Regex NoCode();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Name();
}
