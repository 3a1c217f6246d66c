using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Marc;

/// <summary>
/// Which fields of MARC 21 say what the values of a record say. No ISBD punctuation is added (leader position 18: <c>c</c>).
/// </summary>
internal static class MarcMapping
{
    /// <summary>What MARC can carry, whatever it is written in.</summary>
    public static FormatCapabilities Capabilities { get; } =
        CommonCapabilities.Citation.WithVersions().WithDividedTitle().WithWebAddresses()
        .With(
            Value.ArticleType, Value.AlternativeTitles, Value.LifeDates, Value.Orcids, Value.Editors, Value.Translators,
            Value.OtherContributors,
            Value.ContributorRoles, Value.FurtherDates, Value.Datestamp, Value.Genres, Value.Places, Value.Eras, Value.FurtherLanguages,
            Value.Issn,
            Value.FurtherIssns, Value.Isbn, Value.FurtherIsbns, Value.LicenseText, Value.Edition, Value.Series, Value.FurtherSeries,
            Value.Contents,
            Value.PhysicalDescriptions, Value.CallNumber, Value.FurtherCallNumbers, Value.Institutions,
            Value.PlaceOfPublication, Value.Notes, Value.OtherIdentifiers)
        .Without(Value.FurtherIssns, "a host has one ISSN", static record => !SingleLine.IsBlank(record.Journal))
        .With(Value.Marc)
        .Without(Value.Marc, MarcLoss.ValuesAreWritten, static record => record.UnchangedMarc is null)
        .WithApproximation(Value.Version, "its day, as the date of entry", static record => record.Datestamp is null)
        .WithApproximation(Value.Formats, "the kind of work, and whether it is online");

    public static void Write(BibliographicRecord record, WorkType type, MarcFields target)
    {
        var fields = new MarcFieldWriter(target);
        fields.Control(1, record.Id);
        if (record.Datestamp is { } datestamp)
            fields.Time(5, datestamp.Instant.UtcDateTime);
        MarcCodes.WriteFixedLength(record, type, ref fields);
        WriteNumbers(record, ref fields);
        WriteLanguages(record.Languages, ref fields);
        fields.Fields(99, ' ', ' ', record.CallNumbers);
        if (!record.Authors.IsEmpty)
            WriteName(100, record.Authors[0], Relators.Author, null, ref fields);
        WriteTitles(record, ref fields);
        fields.Field(250, ' ', ' ', 'a', record.Edition);
        WritePublication(record, ref fields);
        fields.Fields(300, ' ', ' ', record.PhysicalDescriptions);
        WriteCarrier(record, ref fields);
        WriteSeries(record, ref fields);
        WriteThesis(record, type, ref fields);
        foreach (var note in record.Notes)
            fields.LongField(500, ' ', ' ', note);
        foreach (var contents in record.Contents)
            fields.LongField(505, '0', ' ', contents);
        fields.LongField(520, '3', ' ', record.Abstract);
        WriteRights(record, ref fields);
        WriteUncodedLanguages(record.Languages, ref fields);
        fields.Fields(653, ' ', ' ', record.Subjects);
        fields.Fields(653, ' ', '4', record.Eras);
        fields.Fields(653, ' ', '5', record.Places);
        fields.Field(655, ' ', '4', 'a', MarcCodes.Genre(type));
        fields.Field(655, ' ', '4', 'a', record.ArticleType);
        fields.Fields(655, ' ', '4', record.Genres);
        for (var i = 1; i < record.Authors.Count; i++)
            WriteName(700, record.Authors[i], Relators.Author, null, ref fields);
        foreach (ref readonly var contributor in record.Contributors.AsSpan())
            WriteName(700, contributor.Name, Relators.Code(contributor), contributor.Role, ref fields);
        WriteHost(record, type, ref fields);
        fields.Fields(850, ' ', ' ', record.Institutions);
        WriteAddresses(record, ref fields);
        fields.Flush();
    }

    private static void WriteNumbers(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        var lccn = FindLccn(record.OtherIdentifiers);
        if (lccn >= 0)
            fields.Field(10, ' ', ' ', 'a', record.OtherIdentifiers[lccn].Value);
        foreach (var isbn in record.Isbns)
            fields.Field(20, ' ', ' ', 'a', isbn.ToString());
        if (SingleLine.IsBlank(record.Journal) && record.Series.IsEmpty)
        {
            foreach (var issn in record.Issns)
                fields.Field(22, ' ', ' ', 'a', issn.ToString());
        }
        WriteIdentifier(record.Doi?.ToString(), "doi", ref fields);
        WriteIdentifier(record.Pmid?.ToString(), "pmid", ref fields);
        WriteIdentifier(record.Pmcid?.ToString(), "pmcid", ref fields);
        foreach (ref readonly var identifier in record.OtherIdentifiers)
        {
            if (ControlNumberPrefix(identifier) is null)
                WriteIdentifier(identifier.Value, identifier.Type == OtherIdentifier.Handle ? "hdl" : identifier.Type, ref fields);
        }
        for (var i = 0; i < record.OtherIdentifiers.Count; i++)
        {
            var identifier = record.OtherIdentifiers[i];
            if (i != lccn && ControlNumberPrefix(identifier) is { } prefix && !SingleLine.IsBlank(identifier.Value))
                fields.Field(35, ' ', ' ', 'a', prefix + identifier.Value);
        }
    }

    /// <summary>The organization code before a control number in field 035; null for an identifier of another kind.</summary>
    private static string? ControlNumberPrefix(in OtherIdentifier identifier) => identifier.Type switch
    {
        OtherIdentifier.Oclc => "(OCoLC)",
        OtherIdentifier.Lccn => "(DLC)",
        _ => null,
    };

    /// <summary>
    /// The position of the control number of the Library of Congress, for which there is one field 010; -1 when there is none.
    /// </summary>
    private static int FindLccn(ValueList<OtherIdentifier> identifiers)
    {
        for (var i = 0; i < identifiers.Count; i++)
        {
            if (identifiers[i].Type == OtherIdentifier.Lccn && !SingleLine.IsBlank(identifiers[i].Value))
                return i;
        }
        return -1;
    }

    private static void WriteIdentifier(string? identifier, string source, ref MarcFieldWriter fields)
    {
        if (SingleLine.IsBlank(identifier))
            return;
        fields.Start(24, SingleLine.IsBlank(source) ? '8' : '7', ' ');
        fields.Subfield('a', identifier);
        fields.Subfield('2', source);
        fields.End();
    }

    private static void WriteLanguages(ValueList<Language> languages, ref MarcFieldWriter fields)
    {
        var hasField = false;
        foreach (ref readonly var language in languages.AsSpan())
        {
            if (LanguageTable.LibraryCode(language.Code) is not { } code)
                continue;
            if (!hasField)
                fields.Start(41, ' ', ' ');
            hasField = true;
            fields.Subfield('a', code);
        }
        if (hasField)
            fields.End();
    }

    private static void WriteUncodedLanguages(ValueList<Language> languages, ref MarcFieldWriter fields)
    {
        foreach (ref readonly var language in languages.AsSpan())
        {
            if (LanguageTable.LibraryCode(language.Code) is null)
                fields.Field(546, ' ', ' ', 'a', language.Name);
        }
    }

    /// <summary>A person in a field 100 or 700; a name that must stay undivided as that of a group, in 110 or 710.</summary>
    private static void WriteName(int tag, in AgentName name, string? roleCode, string? role, ref MarcFieldWriter fields)
    {
        var parts = new NameParts(name);
        if (parts.IsEmpty)
            return;
        fields.Start(parts.IsUndivided ? tag + 10 : tag, parts.IsUndivided ? '2' : '1', ' ');
        fields.Subfield('a', parts.Name);
        fields.AppendAfterComma(parts.Given);
        fields.Subfield('c', parts.Suffix);
        fields.Subfield('d', parts.LifeDates);
        if (roleCode is null)
            fields.Subfield('e', role);
        fields.Subfield('1', name.Orcid?.ToString("U"));
        fields.Subfield('4', roleCode);
        fields.End();
    }

    private static void WriteTitles(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        var title = new DividedTitle(record);
        var main = SingleLine.IsBlank(title.Main.PlainText) ? "[Untitled]" : title.Main.PlainText;
        var hasMainEntry = !record.Authors.IsEmpty && !new NameParts(record.Authors[0]).IsEmpty;
        fields.Start(245, hasMainEntry ? '1' : '0', (char)('0' + TitleSorting.ArticleLength(main, record.Language?.Code)));
        fields.Subfield('a', main);
        fields.Subfield('b', title.Subtitle.PlainText);
        fields.End();
        foreach (var alternative in record.AlternativeTitles)
            fields.Field(246, '3', ' ', 'a', MarkedText.Parse(alternative).PlainText);
    }

    private static void WritePublication(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        if (SingleLine.IsBlank(record.Publisher) && SingleLine.IsBlank(record.PlaceOfPublication) && record.Dates.IsEmpty)
            return;
        fields.Start(264, ' ', '1');
        fields.Subfield('a', record.PlaceOfPublication);
        fields.Subfield('b', record.Publisher);
        foreach (var date in record.Dates)
            fields.Subfield('c', date.ToString());
        fields.End();
    }

    /// <summary>The note by which libraries know a thesis: the degree, the school and the year, or no more than that it is one.</summary>
    private static void WriteThesis(BibliographicRecord record, WorkType type, ref MarcFieldWriter fields)
    {
        if (type != WorkType.Thesis)
            return;
        var kind = ThesisKinds.Of(record);
        fields.Start(502, ' ', ' ');
        if (kind.Degree is null)
        {
            fields.Subfield('a', "Thesis");
        }
        else
        {
            fields.Subfield('b', kind.Degree);
            fields.Subfield('c', record.Publisher);
            fields.Subfield('d', record.Date is { } date ? $"{date.Year:0000}" : null);
        }
        fields.End();
    }

    private static void WriteCarrier(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        if (!Carriers.IsOnline(record))
            return;
        WriteTerm(337, "computer", "c", "rdamedia", ref fields);
        WriteTerm(338, "online resource", "cr", "rdacarrier", ref fields);
    }

    private static void WriteTerm(int tag, string term, string code, string vocabulary, ref MarcFieldWriter fields)
    {
        fields.Start(tag, ' ', ' ');
        fields.Subfield('a', term);
        fields.Subfield('b', code);
        fields.Subfield('2', vocabulary);
        fields.End();
    }

    /// <summary>
    /// The series, with the number that catalogues put behind a semicolon; the serial numbers of a work without a journal are those of the
    /// first.
    /// </summary>
    private static void WriteSeries(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        for (var i = 0; i < record.Series.Count; i++)
        {
            var series = record.Series[i].AsSpan();
            if (SingleLine.IsBlank(series))
                continue;
            SeriesStatement.Split(series, out var title, out var number);
            fields.Start(490, '0', ' ');
            fields.Subfield('a', title);
            if (i == 0 && SingleLine.IsBlank(record.Journal))
                WriteSerialNumbers(record, ref fields);
            fields.Subfield('v', number);
            fields.End();
        }
    }

    private static void WriteSerialNumbers(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        foreach (var issn in record.Issns)
            fields.Subfield('x', issn.ToString());
    }

    private static void WriteRights(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        if (record.License is { } license && !SingleLine.IsBlank(license.ToString()))
        {
            fields.Start(540, ' ', ' ');
            fields.AddressSubfield('u', license.Url);
            fields.Subfield('a', license.Text ?? license.SpdxId ?? license.Url);
            fields.End();
        }
        fields.Field(542, '1', ' ', 'f', record.Copyright);
    }

    /// <summary>The journal or book that holds the work, and where in it, for people (<c>$g</c>) and for programs (<c>$q</c>).</summary>
    private static void WriteHost(BibliographicRecord record, WorkType type, ref MarcFieldWriter fields)
    {
        var part = new MarcHostPart(record);
        if (SingleLine.IsBlank(record.Journal) && !part.HasValue)
            return;
        var hasHost = !SingleLine.IsBlank(record.Journal);
        var isInBook = hasHost && type is WorkType.Chapter or WorkType.ConferencePaper;
        fields.Start(773, '0', ' ');
        if (hasHost)
            fields.Subfield('7', isInBook ? "nnam" : "nnas"); // without it Zotero takes a book for a journal
        fields.Subfield('t', record.Journal);
        if (isInBook)
            fields.Subfield('d', PublicationOfHost(record));
        fields.Subfield('g', part.Text);
        fields.Subfield('q', part.Enumeration);
        if (hasHost)
            fields.Subfield('x', SerialNumbers.First(record.Issns)); // not repeatable, unlike that of 490
        if (isInBook)
            fields.Subfield('z', SerialNumbers.First(record.Isbns));
        fields.End();
    }

    /// <summary>As libraries write it: <c>Oslo : Heron and Sons, 2015</c>.</summary>
    private static string? PublicationOfHost(BibliographicRecord record)
    {
        var year = record.Date is { } date ? $"{date.Year:0000}" : null;
        var publisher = string.Join(", ", new[] { record.Publisher, year }.Where(static part => !SingleLine.IsBlank(part)));
        return string.Join(" : ", new[] { record.PlaceOfPublication, publisher }.Where(static part => !SingleLine.IsBlank(part)));
    }

    private static void WriteAddresses(BibliographicRecord record, ref MarcFieldWriter fields)
    {
        foreach (var url in record.Urls)
        {
            if (WebAddresses.IsWeb(url))
                fields.AddressField(856, '4', '0', 'u', url);
        }
    }
}
