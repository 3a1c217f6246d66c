using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bibliographic.Records.Tests.Output;

/// <summary>BibTeX and BibLaTeX, read back by a small reader of entries, fields and braces.</summary>
public partial class BibTeXTests
{
    private const string Stable = "{author}{year}{hash}";

    [Theory]
    [InlineData(BibTeXDialect.BibTeX, false)]
    [InlineData(BibTeXDialect.BibTeX, true)]
    [InlineData(BibTeXDialect.BibLaTeX, false)]
    public void Every_record_is_an_entry_and_no_field_stands_twice(BibTeXDialect dialect, bool asciiOnly)
    {
        var text =
            new BibTeXSerializer(new() { Dialect = dialect, AsciiOnly = asciiOnly })
                .Serialize(TestRecords.All.Select(sample => sample.Record));
        var entries = Read(text);
        Assert.Equal(TestRecords.All.Count(), entries.Count);
        Assert.All(entries, entry => Assert.Equal(entry.Fields.Count, entry.Fields.Select(field => field.Name).Distinct().Count()));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Key).Distinct().Count());
        Assert.Equal(asciiOnly, Ascii.IsValid(text));
    }

    [Theory]
    [InlineData("}")]
    [InlineData("{")]
    [InlineData("},\n@book{x, title = {y}")]
    [InlineData("\\")]
    [InlineData("\\}")]
    [InlineData("}{")]
    [InlineData("{{}")]
    [InlineData("a, {b")]
    [InlineData("<i>}</i>{")]
    [InlineData("Ab} {DNA")]
    [InlineData("\" # x")]
    public void No_value_ends_its_field(string text)
    {
        foreach (var protection in Enum.GetValues<CaseProtection>())
        {
            var record = new BibliographicRecord
            {
                Id = text, Title = text, ShortTitle = text, Journal = text, Pages = text, Abstract = text, Subjects = [text, text],
                Urls = ["http://" + text],
                Authors = [AgentName.Person(text, text, text), AgentName.Group(text), AgentName.Person("van " + text, text)], Publisher = text,
                Copyright = text,
            };
            var entry = Assert.Single(Read(new BibTeXSerializer(new() { CaseProtection = protection }).Serialize(record)));
            Assert.Equal(
                ["author", "title", "shorttitle", "journal", "pages", "publisher", "url", "keywords", "abstract", "copyright", "recordid"],
                entry.Fields.Select(field => field.Name));
        }
    }

    [Theory]
    [InlineData("a & b", @"a \& b")]
    [InlineData("100% #1 $2 a_b", @"100\% \#1 \$2 a\_b")]
    [InlineData("~ ^ \\", @"{\textasciitilde} {\textasciicircum} {\textbackslash}")]
    [InlineData("{a}", @"\{a\}")]
    [InlineData("{a", @"{\textbraceleft}a")]
    [InlineData("}a{", @"{\textbraceright}a{\textbraceleft}")]
    [InlineData("a\r\n  b\u2028c", "a b c")]
    [InlineData("<é> \"α\"", "<é> \"α\"")]
    public void Text_is_escaped(string text, string latex) => Assert.Equal(latex, Field(new() { Abstract = text }, "abstract"));

    [Theory]
    [InlineData("é Š ç", @"{\'{e}} {\v{S}} {\c{c}}")]
    [InlineData("ễ", @"{\~{\^{e}}}")]
    [InlineData("e\u0301 n\u0303o", @"{\'{e}} {\~{n}}o")]
    [InlineData("ß Ø ł ı", @"{\ss} {\O} {\l} {\i}")]
    [InlineData("α ≤ 5 ± 2", @"$\alpha$ $\leq$ 5 $\pm$ 2")]
    [InlineData("H₂O m² 10⁻⁵", @"H\textsubscript{2}O m\textsuperscript{2} 10{\symbol{8315}}\textsuperscript{5}")]
    [InlineData("“a” – b…", @"{\textquotedblleft}a{\textquotedblright} {\textendash} b{\textellipsis}")]
    [InlineData("a\u00a0b", "a~b")]
    [InlineData("王 𝔸 й", @"{\symbol{29579}} {\symbol{120120}} {\symbol{1081}}")]
    [InlineData("Δ ⇒ Ώ", @"{$\Delta$} {$\Rightarrow$} {\'{{$\Omega$}}}")]
    [InlineData("p < 5 & {é}", @"p {\textless} 5 \& \{{\'{e}}\}")]
    public void In_ASCII_other_characters_are_commands(string text, string latex) =>
        Assert.Equal(latex, Field(new() { Abstract = text }, "abstract", new() { AsciiOnly = true }));

    /// <summary>
    /// What the commands are is shown above; that none of them stands for two characters, and that all are ASCII, is tested for all.
    /// </summary>
    [Fact]
    public void In_ASCII_different_characters_are_written_differently()
    {
        var characters = new (int First, int Count)[] { (0xA1, 0x1AF), (0x370, 0x90), (0x1E00, 0x100), (0x2010, 0x18), (0x2030, 0x430) };
        var seen = new Dictionary<string, char>();
        foreach (var character in characters.SelectMany(block => Enumerable.Range(block.First, block.Count)).Select(c => (char)c))
        {
            var latex = Field(new() { Abstract = $"a{character}b" }, "abstract", new() { AsciiOnly = true })!;
            Assert.True(Ascii.IsValid(latex), latex);
            Assert.True(seen.TryAdd(latex, character) || IsSame(character, seen[latex]), $"U+{(int)character:X4} and U+{(int)seen[latex]:X4} are both {latex}.");
        }

        // Hyphens that only break differently, spaces, the difference sign and Delta, and the omicron, which is an o.
        static bool IsSame(char one, char other) =>
            (one, other) is ('\u2011', '\u2010') or ('\u202f', '\u2009') or ('\u2206', '\u0394') or ('ό', 'ó');
    }

    [Theory]
    [InlineData("a\u200bb", "ab")]
    [InlineData("a\u2002b\u2003c", "a b c")]
    [InlineData("a \u0301", "a {\\symbol{769}}")]
    [InlineData("1\u0301", "1{\\symbol{769}}")]
    [InlineData("e\u0323\u0302", @"{\^{\d{e}}}")]
    [InlineData("a~\u007fb", @"a{\textasciitilde} b")]
    public void In_ASCII_an_accent_belongs_to_a_letter_and_what_shows_nothing_is_left_out(string text, string latex) =>
        Assert.Equal(latex, Field(new() { Abstract = text }, "abstract", new() { AsciiOnly = true }));

    [Fact]
    public void An_unpaired_surrogate_is_the_replacement_character()
    {
        Assert.Equal("a\ufffdb", Field(new() { Abstract = "a\ud800b" }, "abstract"));
        Assert.Equal(@"a{\symbol{65533}}b", Field(new() { Abstract = "a\ud800b" }, "abstract", new() { AsciiOnly = true }));
        Assert.Equal(@"a{\symbol{65533}}", Field(new() { Abstract = "a\udc00" }, "abstract", new() { AsciiOnly = true }));
    }

    [Theory]
    [InlineData("van der Meer", "Anneke", null, "van der Meer, Anneke")]
    [InlineData("Smith", "John", "Jr", "Smith, Jr, John")]
    [InlineData("Smith", null, "Jr", "{Smith Jr}")]
    [InlineData("Ortega y Gasset", "José", null, "{Ortega y Gasset}, José")]
    [InlineData("von Berlichingen zu Hornberg", "G", null, "von {Berlichingen zu Hornberg}, G")]
    [InlineData("Van de Graaff", "R. J.", null, "{Van de Graaff}, R. J.")]
    [InlineData("ʻAbd al-Raḥmān", "M", null, "{ʻAbd al-Raḥmān}, M")]
    [InlineData("García Márquez", "José", null, "García Márquez, José")]
    [InlineData("van", "X", null, "van, X")]
    [InlineData("Sukarno", null, null, "{Sukarno}")]
    [InlineData("And", "Robert and", null, "{And}, {Robert and}")]
    [InlineData("Smith", "A, B", null, "Smith, {A, B}")]
    [InlineData("Smith, PhD", "A", null, "{Smith, PhD}, A")]
    [InlineData("Smith, PhD", "A, B", null, "{A, B Smith, PhD}")]
    [InlineData("Smith", "J", "MD, PhD", "{J Smith, MD, PhD}")]
    [InlineData("Smith", "J, K", "Jr", "{J, K Smith, Jr}")]
    [InlineData("O'Neil-García", "María José", null, "O'Neil-García, María José")]
    [InlineData("王", "军", null, "王, 军")]
    public void A_person_is_divided_where_the_record_divides_it(string family, string? given, string? suffix, string written) =>
        Assert.Equal(written, Field(new() { Authors = [AgentName.Person(family, given, suffix)] }, "author"));

    [Theory]
    [InlineData("World Health Organization", "{World Health Organization}")]
    [InlineData("Robert and Sons, Inc.", "{Robert and Sons, Inc.}")]
    [InlineData("A {B", @"{A {\textbraceleft}B}")]
    public void A_group_is_braced(string name, string written) =>
        Assert.Equal(written, Field(new() { Authors = [AgentName.Group(name)] }, "author"));

    [Theory]
    [InlineData("The role of DNA in Alzheimer disease: Evidence from mRNA", "The role of {DNA} in {Alzheimer} disease: Evidence from {mRNA}")]
    [InlineData("The Role of DNA in Alzheimer Disease", "The Role of {DNA} in Alzheimer Disease")]
    [InlineData("Plain words", "Plain words")]
    [InlineData("(COVID-19), again", "({COVID-19}), again")]
    [InlineData("On <i>Corvus corax</i> and some H<sub>2</sub>O", @"On \textit{Corvus corax} and some {H}\textsubscript{2}{O}")]
    [InlineData("<b><i>x</i></b>y", @"\textit{\textbf{x}}y")]
    [InlineData("a &amp; b &lt; c", @"a \& b < c")]
    public void Titles_have_markup_and_capitals_that_would_be_lost_are_braced(string title, string latex) =>
        Assert.Equal(latex, Field(new() { Title = title }, "title"));

    [Theory]
    [InlineData(CaseProtection.None, "On DNA")]
    [InlineData(CaseProtection.Words, "On {DNA}")]
    [InlineData(CaseProtection.Title, "{On DNA}")]
    public void Case_protection_is_an_option(CaseProtection protection, string latex) =>
        Assert.Equal(latex, Field(new() { Title = "On DNA" }, "title", new() { CaseProtection = protection }));

    [Fact]
    public void A_keyword_with_a_comma_is_braced() =>
        Assert.Equal("Birds, {Heart, diseases}", Field(new() { Subjects = ["Birds", " ", "Heart, diseases"] }, "keywords"));

    [Fact]
    public void The_journal_goes_into_both_fields_on_request()
    {
        var record = new BibliographicRecord { Formats = ["Article"], Journal = "J Ex" };
        var options = new BibTeXOptions { Journal = BibTeXJournal.TitleAndAbbreviation };
        Assert.Equal("J Ex", Field(record, "journal", options));
        Assert.Equal("J Ex", Field(record, "shortjournal", options));
        Assert.Null(Field(record, "shortjournal"));
        Assert.Equal("J Ex", Field(record, "journaltitle", options with { Dialect = BibTeXDialect.BibLaTeX }));
    }

    [Theory]
    [InlineData("e12345", "pages", "e12345")]
    [InlineData("12-15", "pages", "12--15")]
    [InlineData("12", "pages", "12")]
    public void BibLaTeX_knows_article_numbers(string pages, string field, string value) =>
        Assert.Equal(value, Field(new() { Pages = pages }, field, new() { Dialect = BibTeXDialect.BibLaTeX }));

    [Fact]
    public void Addresses_stay_verbatim() =>
        Assert.Equal("http://a.example/a_b?c=1&d=%20#x~y%7B", Field(new() { Urls = ["http://a.example/a_b?c=1&d= #x~y{"] }, "url"));

    [Fact]
    public void Stable_keys_are_unique_letters_and_digits()
    {
        var keys = new HashSet<string>();
        for (var i = 0; i < 100_000; i++)
        {
            var record = new BibliographicRecord { Id = $"pubmed-{i}", Authors = [AgentName.Person("Wáng", "X")], Dates = [new PartialDate(2020)] };
            Assert.True(keys.Add(Key(record, Stable)));
        }
        Assert.All(keys, key => Assert.Matches("^wang2020[a-z][0-9a-z]{9}$", key));
    }

    [Fact]
    public void Keys_never_change() // Documents cite them: a change here breaks them all.
    {
        Assert.Equal("vandermeer2021slow", Key(TestRecords.Article));
        Assert.Equal("anon", Key(TestRecords.Empty));
        Assert.Equal("vandermeer2021c887y7jcwe", Key(TestRecords.Article, Stable));
        Assert.Equal("anonam1bpke51k", Key(TestRecords.Empty, Stable));
        Assert.Equal("vandermeer2021c887y7jcwe", Key(TestRecords.Article with { Title = "Corrected", Abstract = null }, Stable));
    }

    [Fact]
    public void Without_an_identifier_the_content_makes_the_hash()
    {
        var record = TestRecords.Article with { Id = null };
        Assert.Equal(Key(record, Stable), Key(record with { Subjects = [] }, Stable));
        Assert.NotEqual(Key(record, Stable), Key(record with { Title = "Another" }, Stable));
        Assert.NotEqual(
            Key(record, Stable),
            Key(record with { Authors = [.. record.Authors.Skip(1).Prepend(record.Authors[0] with { Given = "A" })] }, Stable));
        Assert.NotEqual(Key(record, Stable), Key(TestRecords.Article, Stable));
    }

    /// <summary>bibtex, pybtex and Typst refuse a file in which a page that comes twice gives one key twice.</summary>
    [Theory]
    [InlineData("bibtex")]
    [InlineData("biblatex")]
    [InlineData("hayagriva")]
    public void Equal_keys_of_an_output_get_letters(string format)
    {
        var record = new BibliographicRecord { Title = "Reeds", Authors = [AgentName.Person("Heron", "A")], Dates = [new PartialDate(2020)] };
        // heron2020reedsa is taken by a record of its own when the second "Reeds" comes.
        var other = record with { Title = "Reedsa" };
        var text = RecordFormats.Default[format].Serialize([record, other, record, record, .. Enumerable.Repeat(record, 25)]);
        var keys = KeyLine().Matches(text).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["heron2020reeds", "heron2020reedsa", "heron2020reedsb", "heron2020reedsc"], keys[..4]);
        Assert.Equal("heron2020reedsab", keys[^1]);
        Assert.Equal(29, keys.Distinct().Count());
    }

    /// <summary>A part does not know the keys of the parts before it.</summary>
    [Theory]
    [InlineData("bibtex")]
    [InlineData("hayagriva")]
    public void Outputs_in_parts_have_stable_keys(string name)
    {
        var format = RecordFormats.Default[name].ForParts!;
        Assert.True(format.IsSequential);
        Assert.Contains("vandermeer2021c887y7jcwe", format.Serialize(TestRecords.Article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Straße-Müller", "strassemuller")]
    [InlineData("Ørsted", "orsted")]
    [InlineData("Παπαδόπουλος", "papadopoylos")]
    [InlineData("Чехов", "chekhov")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("김", "gim")]
    [InlineData("박", "bak")]
    [InlineData("たなか", "tanaka")]
    [InlineData("タナカ", "tanaka")]
    [InlineData("ხარაძე", "kharadze")]
    [InlineData("Պետրոսյան", "petrosyan")]
    [InlineData("כהן", "khn")]
    [InlineData("نجيب", "njyb")]
    public void Names_in_keys_are_romanised(string family, string author) =>
        Assert.Equal(author, Key(new() { Id = "1", Authors = [AgentName.Person(family)] }));

    [Theory]
    [InlineData("Reed beds of the north", "reed2020beds")]
    [InlineData("蘆葦", "jq3gbbna642020")]
    public void The_title_stands_for_a_name_without_Latin_letters(string title, string key) =>
        Assert.Equal(key, Key(new() { Id = "1", Title = title, Authors = [AgentName.Person("王", "小明")], Dates = [new PartialDate(2020)] }));

    [Theory]
    [InlineData("The heron", null, "anonheron")]
    [InlineData("Die Macht", "de", "anonmacht")]
    [InlineData("Die hard", "en", "anondie")]
    [InlineData("L’oiseau bleu", "fr", "anonoiseau")]
    [InlineData("“A <i>Corvus</i> song”", "en", "anoncorvus")]
    [InlineData("… 2020: a review", "en", "anon2020")]
    public void A_key_has_the_first_word_that_is_no_article(string title, string? language, string key) =>
        Assert.Equal(key, Key(new() { Title = title, Languages = language is null ? [] : [new(language, language)] }));

    [Fact]
    public void A_group_and_an_editor_name_a_work()
    {
        Assert.Equal("fenreeds", Key(new() { Title = "Reeds", Authors = [AgentName.Group("The Fen Society")] }));
        Assert.Equal("bitternreeds", Key(new() { Title = "Reeds", Contributors = [new(AgentName.Person("Bittern", "B"), "editor")] }));
    }

    [Theory]
    [InlineData("{pmid}", "pmid33987654")]
    [InlineData("ref:{year}-{pmid}", "ref:2021-pmid33987654")]
    [InlineData("{author}_{title}_{pmid}", "vandermeer_slow_pmid33987654")]
    [InlineData("{Author}{year}", "Vandermeer2021")]
    [InlineData("{Author}/{Title}+{year}", "Vandermeer/Slow+2021")]
    public void Keys_have_a_pattern(string pattern, string key) => Assert.Equal(key, Key(TestRecords.Article, pattern));

    [Theory]
    [InlineData("{pmid}")]
    [InlineData("{year}{title}")]
    public void The_hash_stands_for_what_is_missing(string pattern) =>
        Assert.Matches("^[a-z][0-9a-z]{9}$", Key(new() { Title = "蘆葦" }, pattern));

    [Theory]
    [InlineData("")]
    [InlineData("{nosuch}{hash}")]
    [InlineData("{hash")]
    [InlineData("a,{hash}")]
    [InlineData("a {hash}")]
    public void A_pattern_that_cannot_work_is_refused(string pattern) =>
        Assert.Throws<ArgumentException>(() => new BibTeXSerializer(new() { CitationKey = pattern }));

    private static string Key(BibliographicRecord record, string? pattern = null) =>
        Read(new BibTeXSerializer(pattern is null ? new() : new() { CitationKey = pattern }).Serialize(record))[0].Key;

    private static string? Field(BibliographicRecord record, string name, BibTeXOptions? options = null) =>
        Assert.Single(Read(new BibTeXSerializer(options ?? new()).Serialize(record))).Fields.Find(field => field.Name == name).Value;

    /// <summary>Reads entries as BibTeX does: a value ends where its braces balance, whatever stands before them.</summary>
    private static List<(string Type, string Key, List<(string Name, string Value)> Fields)> Read(string text)
    {
        var entries = new List<(string, string, List<(string, string)>)>();
        var at = 0;
        while (EntryStart().Match(text, at) is { Success: true } start)
        {
            Assert.True(string.IsNullOrWhiteSpace(text[at..start.Index]));
            at = start.Index + start.Length;
            var fields = new List<(string, string)>();
            while (FieldStart().Match(text, at) is { Success: true } field && field.Index == at)
            {
                at += field.Length;
                if (field.Groups["macro"].Success)
                {
                    fields.Add((field.Groups["name"].Value, field.Groups["macro"].Value));
                    continue;
                }
                var depth = 1;
                var valueStart = at;
                for (; depth > 0; at++)
                    depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
                fields.Add((field.Groups["name"].Value, text[valueStart..(at - 1)]));
                Assert.StartsWith(",\n", text[at..]);
                at += 2;
            }
            Assert.StartsWith("}\n", text[at..]);
            at += 2;
            entries.Add((start.Groups["type"].Value, start.Groups["key"].Value, fields));
        }
        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        return entries;
    }

    [GeneratedRegex(@"^(?:@[a-z]+\{)?([a-z0-9]+)[:,]$", RegexOptions.Multiline)]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"@(?<type>[a-z]+)\{(?<key>[A-Za-z0-9:_.+/-]+),\n")]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"\G  (?<name>[a-z]+) = (\{|(?<macro>[a-z]{3}),\n)", RegexOptions.ExplicitCapture)]
    private static partial Regex FieldStart();
}
