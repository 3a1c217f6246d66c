using Bibliographic.Records.Model.Rules;
using Value = Bibliographic.Records.RecordValue;

namespace Bibliographic.Records.Output.Tagged;

/// <summary>A format that reference managers import: the same lines in the same order, under other tags.</summary>
internal abstract class ReferenceSerializer(string name, string description, string mediaType, string fileExtension, TagSyntax syntax,
    ReferenceTags tags)
    : TaggedSerializer(name, description, mediaType, fileExtension, syntax)
{
    /// <summary>What all of them can carry.</summary>
    protected static FormatCapabilities Common { get; } =
        CommonCapabilities.Citation.WithOneSerialNumber().WithOneLicense().WithNotesOfRights().WithPage("as a note")
        .With(Value.ShortTitle, Value.Editors, Value.Translators, Value.Edition, Value.Series, Value.FurtherSeries,
            Value.PlaceOfPublication,
            Value.Notes);

    protected ReferenceTags Tags => tags;

    protected sealed override void Write(BibliographicRecord record, WorkType type, ref TaggedLines lines)
    {
        lines.Line(tags.Type, TypeName(type));
        lines.Names(tags.Authors, record.Authors);
        lines.Contributors(tags.Editors, record.Contributors, Roles.IsEditor);
        lines.Contributors(tags.Translators, record.Contributors, Roles.IsTranslator);
        lines.Line(tags.Title, MarkedText.Parse(record.Title).PlainText);
        if (tags.TypeOfWork is { } typeOfWork)
            lines.Line(typeOfWork, ThesisKinds.NameOf(record, type));
        lines.Line(tags.ShortTitle, MarkedText.Parse(record.ShortTitle).PlainText);
        WriteContainer(record.Journal, type, ref lines);
        WriteSeries(record, type, ref lines);
        lines.Year(tags.Year, record.Date);
        WriteDate(record.Date, ref lines);
        lines.Line(tags.Volume, record.Volume);
        var pmid = WithoutVersion.Of(record.Pmid);
        if (HasPlaceForPmid(record))
            lines.Identifier(tags.Pmid, pmid);
        lines.Line(tags.Issue, record.Issue);
        lines.Pages(tags.Pages, tags.LastPage, record.Pages);
        var serialNumber = SerialNumbers.Best(record, type);
        if (!SerialNumbers.IsNumberOfWork(type))
            lines.Line(tags.SerialNumber, serialNumber);
        lines.Line(tags.Doi, record.Doi?.ToString());
        // Custom fields are free in journal articles only: elsewhere they are the author of the book, the scale of a map, the date of a
        // patent …
        var hasCustomFields = type == WorkType.Article;
        var pmcid = WithoutVersion.Of(record.Pmcid);
        if (hasCustomFields)
            lines.Identifier(tags.Pmcid, pmcid);
        lines.Line(tags.Abstract, record.Abstract);
        lines.Lines(tags.Subjects, record.Subjects);
        WriteAddresses(record, ref lines);
        lines.Line(tags.Language, record.Language is { } language ? LanguageName(language) : null);
        lines.Line(tags.Publisher, record.Publisher);
        lines.Line(PlaceTag(type), record.PlaceOfPublication);
        lines.Line(tags.Edition, record.Edition);
        foreach (var note in record.Notes.AsSpan())
            lines.Note(tags.Notes, note);
        if (pmid is not null && !HasPlaceForPmid(record))
            lines.Note(tags.Notes, $"PMID: {pmid}");
        if (pmcid is not null && !hasCustomFields)
            lines.Note(tags.Notes, $"PMCID: {pmcid}");
        if (serialNumber is not null && SerialNumbers.IsNumberOfWork(type))
            lines.Note(tags.Notes, SerialNumbers.Labelled(record, type));
        var isNote = !hasCustomFields || tags.Rights == tags.Notes;
        var rights = new Rights(record, isNote);
        if (!isNote)
            lines.Line(tags.Rights, rights.Statement, rights.License);
        else
            lines.Note(tags.Notes, rights.Statement, rights.License);
        if (WebAddresses.Page(record) is { } page)
            lines.Note(tags.Notes, $"Page: {page}", record.SourceDate is { } date ? $"({date.Day:yyyy-MM-dd})" : null);
        lines.EndNotes();
        lines.Line(tags.Id, record.Id);
        WriteLast(ref lines);
    }

    protected abstract string TypeName(WorkType type);

    protected virtual void WriteContainer(string? title, WorkType type, ref TaggedLines lines) =>
        lines.Line(type is WorkType.Article or WorkType.Newspaper ? tags.Journal : tags.Container, title);

    /// <summary>The tag of a work's number in its series; null when the format has none for that kind of work.</summary>
    protected virtual string? SeriesNumberTag(WorkType type) => null;

    protected virtual string PlaceTag(WorkType type) => tags.PlaceOfPublication;

    /// <summary>Whether the PMID can stand under its tag; otherwise it is a note.</summary>
    protected virtual bool HasPlaceForPmid(BibliographicRecord record) => true;

    protected virtual string LanguageName(Language language) => language.Code ?? language.Name;

    protected virtual void WriteDate(PartialDate? date, ref TaggedLines lines) => lines.DayOfYear(tags.Date, date);

    protected virtual void WriteAddresses(BibliographicRecord record, ref TaggedLines lines) => lines.Addresses(tags.Addresses, record);

    private void WriteSeries(BibliographicRecord record, WorkType type, ref TaggedLines lines)
    {
        if (SeriesNumberTag(type) is { } tag && SingleLine.IsBlank(record.Issue)
            && SeriesStatement.TrySplitOnly(record.Series, out var title, out var number))
        {
            lines.Line(tags.Series, title);
            lines.Line(tag, number);
            return;
        }
        lines.Lines(tags.Series, record.Series);
    }

    /// <summary>Writes what ends a record; nothing by default.</summary>
    protected virtual void WriteLast(ref TaggedLines lines)
    {
    }
}
