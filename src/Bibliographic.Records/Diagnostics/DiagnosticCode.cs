namespace Bibliographic.Records;

/// <summary>What a <see cref="Diagnostic"/> is about. The numbers are stable; <c>docs/diagnostics.md</c> explains each.</summary>
public enum DiagnosticCode
{
    /// <summary>The input has no table of index fields.</summary>
    NoRecords = 101,

    /// <summary>A page ends inside a row: the row's value is not complete.</summary>
    RowCut = 102,

    /// <summary>A row stands twice in a page, with different values; the first was taken.</summary>
    RowRepeated = 103,

    /// <summary>A page is longer than the limit; the rest of it was left out.</summary>
    RecordTooLong = 104,

    /// <summary>A page has fewer than three rows: it is hardly a record.</summary>
    FewRows = 105,

    /// <summary>Bytes are not valid UTF-8; each stands as U+FFFD.</summary>
    InvalidUtf8 = 106,

    /// <summary>A line or a row is longer than the limit; the rest of it was left out.</summary>
    RowTooLong = 107,

    /// <summary>A page has more rows than the limit; the others were left out.</summary>
    TooManyFields = 108,

    /// <summary>A field has more names than the limit; the others were left out.</summary>
    TooManyAuthors = 109,

    /// <summary>There are more diagnostics about a record than are kept.</summary>
    TooManyDiagnostics = 110,

    /// <summary>Reading a record failed because of a fault in a record parser; the record was left out.</summary>
    ParserFailed = 111,

    /// <summary>Where one author ends and the next begins was inferred.</summary>
    AuthorsInferred = 201,

    /// <summary>Some authors do not fit the work keys; their ends were inferred.</summary>
    AuthorsNotAligned = 202,

    /// <summary>The number of authors is not the one that the page's upper part tells.</summary>
    AuthorCountDisagrees = 203,

    /// <summary>Fields that repeat the title differ from it.</summary>
    TitlesDisagree = 204,

    /// <summary>The text in <c>spelling</c> could not be taken apart.</summary>
    SpellingNotUnderstood = 205,

    /// <summary>Where the journal's name ends was inferred.</summary>
    JournalInferred = 206,

    /// <summary>The year and the full date of publication disagree.</summary>
    DatesDisagree = 207,

    /// <summary>Two places that give one identifier disagree.</summary>
    IdentifiersDisagree = 208,

    /// <summary>A value is not what its field holds; it was kept among the extra fields.</summary>
    ValueNotUnderstood = 209,

    /// <summary>A value came from an incomplete row.</summary>
    ValueIncomplete = 210,

    /// <summary>Text belongs to no page, because it is too far above one, or is a line of JSON Lines without a table.</summary>
    TextPassedOver = 211,

    /// <summary>Rows look like a page but say nothing that a record has.</summary>
    RowsPassedOver = 212,

    /// <summary>Two tables of a page disagree about a value.</summary>
    TablesDisagree = 213,

    /// <summary>The characters of a MARC record are not in the encoding that its leader tells; it was inferred.</summary>
    MarcEncodingInferred = 214,

    /// <summary>A record and the one that it is completed with disagree about a value.</summary>
    RecordsDisagree = 215,

    /// <summary>A line of JSON Lines is not a JSON object with a text, or the library's own JSON is malformed.</summary>
    JsonLineBroken = 301,

    /// <summary>Compressed input ends early or is damaged.</summary>
    CompressionBroken = 302,

    /// <summary>The input has no records and looks like another kind of file, such as HTML, BibTeX, PDF or binary data.</summary>
    NotText = 303,

    /// <summary>
    /// A container is damaged: a record of WARC has a wrong length or ends early, a body cannot be unpacked, or UTF-16 has an odd number of
    /// bytes.
    /// </summary>
    ContainerBroken = 304,

    /// <summary>A row of a table has not as many cells as the table has columns.</summary>
    TableRowBroken = 305,

    /// <summary>The leader of a MARC record tells a wrong length.</summary>
    MarcLengthWrong = 401,

    /// <summary>The directory of a MARC record does not fit its fields.</summary>
    MarcDirectoryWrong = 402,

    /// <summary>The input ends inside a MARC record.</summary>
    MarcRecordCut = 403,

    /// <summary>A value of a MARC record holds a separator of ISO 2709.</summary>
    MarcSeparatorInValue = 404,

    /// <summary>A tag or the code of a subfield has not the length that it must have.</summary>
    MarcTagWrong = 405,

    /// <summary>The XML or JSON of a MARC record is not that of one.</summary>
    MarcMarkupWrong = 406,

    /// <summary>What looks like a MARC record has no field.</summary>
    MarcRecordEmpty = 407,
}
