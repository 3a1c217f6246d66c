using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>What else did the page say? Every row of which the record has nothing, so that nothing is lost.</summary>
internal sealed class ExtraFieldRecovery(TextPool pool, bool keepsText)
{
    /// <summary>The names under which the text above and below the table is kept. No index field has them.</summary>
    public const string PreambleName = "preamble", FooterName = "footer";

    private static readonly bool[] KeptFields = [.. Enum.GetValues<Field>().Select(MayKeep)];

    private readonly List<RecordField> _fields = [];
    private readonly List<Range> _ranges = [];
    private readonly List<string> _values = [];

    /// <summary>Collects the rows.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="title">Its title; may be empty.</param>
    /// <param name="spelling">The parts of <c>spelling</c>.</param>
    /// <param name="withRoles">Whether the roles of contributors are among them, because it is not told whose they are.</param>
    /// <param name="withTopic">Whether the topic is among them, because it is the kind of the article and no subject.</param>
    public ValueList<RecordField> Recover(
        PageFields fields, ReadOnlySpan<byte> title, in SpellingText spelling, bool withRoles, bool withTopic)
    {
        _fields.Clear();
        if (keepsText)
        {
            AddText(PreambleName, fields.TextAbove);
            AddText(FooterName, fields.Footer);
        }
        foreach (ref readonly var row in fields.Page.Rows)
        {
            if (row.NameLength == 0 || !KeptFields[(int)row.Field])
                continue;   // its name was lost, or a value of the record has it
            var isKept = row.Field switch
            {
                Field.Author2Role => withRoles,
                Field.Topic => withTopic,
                _ => IsKept(fields, row, title, spelling),
            };
            if (!isKept)
                continue;
            _values.Clear();
            if (fields.TryGetValues(row, out var text, _ranges))
            {
                foreach (var range in _ranges)
                    _values.Add(pool.Decode(text[range]));
            }
            else if (!row.IsEmpty)
            {
                _values.Add(pool.Decode(fields.Text(row)));
            }
            _fields.Add(new(fields.NameOf(row), ValueList.From(_values)));
        }
        return ValueList.From(_fields);
    }

    private void AddText(string name, ReadOnlySpan<byte> text)
    {
        text = WhitespaceInsensitiveText.Trim(text);
        if (!text.IsEmpty)
            _fields.Add(new(name, [Text.Decode(text).Replace("\r\n", "\n", StringComparison.Ordinal)]));
    }

    /// <summary>Whether a row of a field is ever kept as an extra field.</summary>
    public static bool MayKeep(Field field) =>
        field is Field.Other or Field.FullRecord or Field.TitleOld or Field.TitleNew or Field.DateSpan or Field.Series2
        or Field.ContainerReference or Field.Building or Field.AuthorVariant or Field.AuthorRole or Field.AuthorCorporateRole
        or Field.NetworkName or Field.TitleFull
        or Field.TitleFullStr or Field.TitleFullUnstemmed or Field.TitleAuth or Field.AuthorFacet or Field.TopicFacet or Field.GenreFacet
        or Field.GeographicFacet
        or Field.EraFacet or Field.PublishDate or Field.PublishDateSort or Field.ContainerTitle or Field.CallNumber or Field.Version
        or Field.Issn or Field.Isbn
        or Field.Spelling or Field.Author2Role or Field.Topic;

    /// <summary>Whether a row says something that no value of the record and no other row says.</summary>
    private static bool IsKept(
        PageFields fields, scoped in DumpRow row, scoped ReadOnlySpan<byte> title, in SpellingText spelling) => row.Field switch
    {
        Field.Other or Field.FullRecord or Field.TitleOld or Field.TitleNew or Field.DateSpan or Field.Series2 or Field.ContainerReference
            or Field.Building
            or Field.AuthorVariant or Field.AuthorRole or Field.AuthorCorporateRole or Field.NetworkName => true,
        Field.TitleFull or Field.TitleFullStr or Field.TitleFullUnstemmed or Field.TitleAuth =>
            !row.IsEmpty && !row.IsCut && !WhitespaceInsensitiveText.AreEqual(fields.Text(row), title),
        Field.AuthorFacet =>
            fields.Has(Field.Author) && !Repeats(fields, row, Field.Author) && !fields.Has(Field.Author2)
                && !fields.Has(Field.AuthorCorporate),
        Field.TopicFacet => !Repeats(fields, row, Field.Topic),
        Field.GenreFacet => !Repeats(fields, row, Field.Genre),
        Field.GeographicFacet => !Repeats(fields, row, Field.Geographic),
        Field.EraFacet => !Repeats(fields, row, Field.Era),
        Field.PublishDate => !row.IsEmpty && !AreDates(fields.Text(row)),
        Field.PublishDateSort when fields.Has(Field.PublishDate) => !Repeats(fields, row, Field.PublishDate),
        Field.PublishDateSort => !row.IsEmpty && (spelling.HasTail || !AreDates(fields.Text(row))),   // else it is the date
        Field.ContainerTitle =>
            fields.Text(row).SequenceEqual("Unknown"u8)
                || !spelling.Journal.IsEmpty && !WhitespaceInsensitiveText.AreEqual(fields.Text(row), spelling.Journal),
        Field.CallNumber => fields.Has(Field.CallNumberRaw) && !Repeats(fields, row, Field.CallNumberRaw),
        Field.Version => !long.TryParse(fields.Text(row), out _),
        Field.Issn => HasOther<Issn>(fields.Text(row)),
        Field.Isbn => HasOther<Isbn>(fields.Text(row)),
        Field.Spelling => !row.IsCut && !spelling.HasTail,
        _ => false,
    };

    /// <summary>Whether some word of a list of numbers is no such number.</summary>
    private static bool HasOther<T>(ReadOnlySpan<byte> text)
        where T : IUtf8SpanParsable<T>
    {
        foreach (var range in new WordRanges(text))
        {
            if (!T.TryParse(text[range], null, out _))
                return true;
        }
        return false;
    }

    private static bool AreDates(ReadOnlySpan<byte> text)
    {
        foreach (var word in new WordRanges(text))
        {
            if (!PartialDate.TryParse(text[word], out var date) || !CatalogueDates.IsYear(date.Year))
                return false;
        }
        return true;
    }

    private static bool Repeats(PageFields fields, scoped in DumpRow row, Field other) =>
        row.IsEmpty || row.IsCut || fields.Has(other) && WhitespaceInsensitiveText.AreEqual(fields.Text(row), fields.Text(other));
}
