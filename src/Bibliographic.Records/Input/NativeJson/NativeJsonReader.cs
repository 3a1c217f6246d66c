using System.Globalization;
using System.Text;
using System.Text.Json;
using Bibliographic.Records.Output.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Reads what <see cref="NativeJsonWriter"/> writes. Unknown members are skipped, derived ones are not looked at.</summary>
internal static class NativeJsonReader
{
    /// <summary>Reads a record.</summary>
    /// <param name="reader">The reader, on the start of the object; afterwards on its end.</param>
    /// <exception cref="JsonException">The object is no record.</exception>
    public static BibliographicRecord Read(ref Utf8JsonReader reader)
    {
        try
        {
            return ReadRecord(ref reader);
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A string is not valid Unicode.", e);
        }
    }

    private static BibliographicRecord ReadRecord(ref Utf8JsonReader reader)
    {
        string? id = null, articleType = null, title = null, shortTitle = null, subtitle = null, journal = null, volume = null, issue = null,
            pages = null, publisher = null, @abstract = null, licenseUrl = null, licenseText = null, copyright = null, edition = null,
            recordFormat = null, language = null;
        ValueList<string> formats = [], alternativeTitles = [], subjects = [], genres = [], places = [], eras = [], urls = [], series = [],
            contents = [], physicalDescriptions = [], callNumbers = [], institutions = [], collections = [];
        ValueList<AgentName> authors = [];
        ValueList<Contributor> contributors = [];
        ValueList<PartialDate> dates = [];
        ValueList<Language> languages = [];
        ValueList<Issn> issns = [];
        ValueList<Isbn> isbns = [];
        ValueList<RecordField> extraFields = [];
        long? version = null;
        Pmid? pmid = null;
        Pmcid? pmcid = null;
        Doi? doi = null;
        PartialDate? date = null;
        Datestamp? datestamp = null;
        RecordEvidence evidence = default;

        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "fullrecord" when JsonValues.IsObjectText(ref reader): return ReadFullRecord(ref reader);
                case "id": id = JsonValues.Text(ref reader); break;
                case "version": version = JsonValues.Value<long>(ref reader, TryParseVersion); break;
                case "pmid": pmid = JsonValues.Value<Pmid>(ref reader, Pmid.TryParse); break;
                case "pmcid": pmcid = JsonValues.Value<Pmcid>(ref reader, Pmcid.TryParse); break;
                case "doi": doi = JsonValues.Value<Doi>(ref reader, Doi.TryParse); break;
                case "issn": issns = JsonValues.List(ref reader, static (ref Utf8JsonReader item) => JsonValues.Item<Issn>(ref item, Issn.TryParse)); break;
                case "isbn": isbns = JsonValues.List(ref reader, static (ref Utf8JsonReader item) => JsonValues.Item<Isbn>(ref item, Isbn.TryParse)); break;
                case "formats": formats = JsonValues.Texts(ref reader); break;
                case "articleType": articleType = JsonValues.Text(ref reader); break;
                case "title": title = JsonValues.Text(ref reader); break;
                case "shortTitle": shortTitle = JsonValues.Text(ref reader); break;
                case "subtitle": subtitle = JsonValues.Text(ref reader); break;
                case "alternativeTitles": alternativeTitles = JsonValues.Texts(ref reader); break;
                case "authors": authors = JsonValues.List(ref reader, static (ref Utf8JsonReader item) => ReadContributor(ref item).Name); break;
                case "contributors": contributors = JsonValues.List(ref reader, ReadContributor); break;
                case "journal": journal = JsonValues.Text(ref reader); break;
                case "volume": volume = JsonValues.Text(ref reader); break;
                case "issue": issue = JsonValues.Text(ref reader); break;
                case "pages": pages = JsonValues.Text(ref reader); break;
                case "publisher": publisher = JsonValues.Text(ref reader); break;
                case "date": date = JsonValues.Value<PartialDate>(ref reader, PartialDate.TryParse); break;
                case "dates": dates = JsonValues.List(ref reader, static (ref Utf8JsonReader item) => JsonValues.Item<PartialDate>(ref item, PartialDate.TryParse)); break;
                case "abstract": @abstract = JsonValues.Text(ref reader); break;
                case "subjects": subjects = JsonValues.Texts(ref reader); break;
                case "genres": genres = JsonValues.Texts(ref reader); break;
                case "places": places = JsonValues.Texts(ref reader); break;
                case "eras": eras = JsonValues.Texts(ref reader); break;
                case "language": language = JsonValues.Text(ref reader); break;
                case "languages": languages = JsonValues.List(ref reader, ReadLanguage); break;
                case "urls": urls = JsonValues.Texts(ref reader); break;
                case "licenseUrl": licenseUrl = JsonValues.Text(ref reader); break;
                case "licenseText": licenseText = JsonValues.Text(ref reader); break;
                case "copyright": copyright = JsonValues.Text(ref reader); break;
                case "edition": edition = JsonValues.Text(ref reader); break;
                case "series": series = JsonValues.Texts(ref reader); break;
                case "contents": contents = JsonValues.Texts(ref reader); break;
                case "physicalDescriptions": physicalDescriptions = JsonValues.Texts(ref reader); break;
                case "callNumbers": callNumbers = JsonValues.Texts(ref reader); break;
                case "institutions": institutions = JsonValues.Texts(ref reader); break;
                case "collections": collections = JsonValues.Texts(ref reader); break;
                case "recordFormat": recordFormat = JsonValues.Text(ref reader); break;
                case "datestamp": datestamp = JsonValues.Value<Datestamp>(ref reader, Datestamp.TryParse); break;
                case "extraFields": extraFields = ReadExtraFields(ref reader); break;
                case "evidence": evidence = ReadEvidence(ref reader); break;
                default: reader.TrySkip(); break;
            }
        }

        return new()
        {
            Id = id,
            Version = version,
            Pmid = pmid,
            Pmcid = pmcid,
            Doi = doi,
            Issns = issns,
            Isbns = isbns,
            Formats = formats,
            ArticleType = articleType,
            Title = title,
            ShortTitle = shortTitle,
            Subtitle = subtitle,
            AlternativeTitles = alternativeTitles,
            Authors = authors,
            Contributors = contributors,
            Journal = journal,
            Volume = volume,
            Issue = issue,
            Pages = pages,
            Publisher = publisher,
            Dates = dates.IsEmpty && date is { } only ? [only] : dates,
            Abstract = @abstract,
            Subjects = subjects,
            Genres = genres,
            Places = places,
            Eras = eras,
            Languages = languages.IsEmpty && language is not null ? [new(language, null)] : languages,
            Urls = urls,
            License = licenseUrl is null && licenseText is null ? null : new License(licenseUrl, licenseText),
            Copyright = copyright,
            Edition = edition,
            Series = series,
            Contents = contents,
            PhysicalDescriptions = physicalDescriptions,
            CallNumbers = callNumbers,
            Institutions = institutions,
            Collections = collections,
            RecordFormat = recordFormat,
            Datestamp = datestamp,
            ExtraFields = extraFields,
            Evidence = evidence,
        };
    }

    /// <summary>Reads the record that stands as a text in a document for an index, and passes over the rest of the document.</summary>
    private static BibliographicRecord ReadFullRecord(ref Utf8JsonReader reader)
    {
        var inner = new Utf8JsonReader(Encoding.UTF8.GetBytes(reader.GetString()!));
        inner.Read();
        var record = ReadRecord(ref inner);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            reader.Read();
            reader.TrySkip();
        }
        return record;
    }

    private static bool TryParseVersion(string? text, out long version) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out version);

    /// <summary>A name with its role; authors have none.</summary>
    private static Contributor ReadContributor(ref Utf8JsonReader reader)
    {
        string? family = null, given = null, suffix = null, lifeDates = null, literal = null, role = null;
        Orcid? orcid = null;
        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "family": family = JsonValues.Text(ref reader); break;
                case "given": given = JsonValues.Text(ref reader); break;
                case "suffix": suffix = JsonValues.Text(ref reader); break;
                case "lifeDates": lifeDates = JsonValues.Text(ref reader); break;
                case "literal": literal = JsonValues.Text(ref reader); break;
                case "orcid": orcid = JsonValues.Value<Orcid>(ref reader, Orcid.TryParse); break;
                case "role": role = JsonValues.Text(ref reader); break;
                default: reader.TrySkip(); break;
            }
        }
        return new(new() { Family = family, Given = given, Suffix = suffix, LifeDates = lifeDates, Literal = literal, Orcid = orcid }, role);
    }

    private static Language ReadLanguage(ref Utf8JsonReader reader)
    {
        string? word = null, code = null;
        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "name": word = JsonValues.Text(ref reader); break;
                case "code": code = JsonValues.Text(ref reader); break;
                default: reader.TrySkip(); break;
            }
        }
        return new(word ?? "", code);
    }

    /// <summary>The fields as an object, or as a list of pairs.</summary>
    private static ValueList<RecordField> ReadExtraFields(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return JsonValues.List(ref reader, ReadField);
        var fields = new List<RecordField>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields.Add(new(name, JsonValues.Texts(ref reader)));
        }
        return ValueList.From(fields);
    }

    private static RecordField ReadField(ref Utf8JsonReader reader)
    {
        string? fieldName = null;
        ValueList<string> values = [];
        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "name": fieldName = JsonValues.Text(ref reader); break;
                case "values": values = JsonValues.Texts(ref reader); break;
                default: reader.TrySkip(); break;
            }
        }
        return new(fieldName ?? "", values);
    }

    private static RecordEvidence ReadEvidence(ref Utf8JsonReader reader)
    {
        RecordEvidence all = default;
        if (reader.TokenType == JsonTokenType.Null)
            return all;
        JsonValues.StartObject(ref reader);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var known = EvidenceJson.Find(ref reader);
            reader.Read();
            if (known is not null)
                all = known.Set(all, ReadEvidenceOfOne(ref reader));
            else
                reader.TrySkip();
        }
        return all;
    }

    private static Evidence ReadEvidenceOfOne(ref Utf8JsonReader reader)
    {
        EvidenceSource source = default;
        Certainty certainty = default;
        JsonValues.StartObject(ref reader);
        Span<char> name = stackalloc char[JsonValues.NameRoom];
        while (JsonValues.NextMember(ref reader, name, out var length))
        {
            switch (name[..length])
            {
                case "source": source = JsonValues.Value<EvidenceSource>(ref reader, EvidenceJson.TryParse) ?? default; break;
                case "certainty": certainty = JsonValues.Value<Certainty>(ref reader, EvidenceJson.TryParse) ?? default; break;
                default: reader.TrySkip(); break;
            }
        }
        return new(source, certainty);
    }
}
