using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>The parts of the text in <c>spelling</c>: the whole harvested record, its elements in order with single blanks between.</summary>
/// <remarks>
/// <c>{id}{datestamp}[{sets}] {title} {authors} {journal} {type} {abstract} {publisher} {dates} {addresses} Text {language} {rights}</c>.
/// Every part but the journal, the dates and the rights stands in a field of its own too: taking those off both ends leaves what has none.
/// </remarks>
internal ref struct SpellingText
{
    public ReadOnlySpan<byte> Datestamp;
    public ReadOnlySpan<byte> Authors;
    public ReadOnlySpan<byte> ArticleType;
    public ReadOnlySpan<byte> Journal;
    public ReadOnlySpan<byte> Addresses;
    public ReadOnlySpan<byte> LanguageCode;
    public ReadOnlySpan<byte> Rights;

    /// <summary>The dates, separated by blanks.</summary>
    public ReadOnlySpan<byte> Dates;

    /// <summary>How sure it is that <see cref="Journal"/> is the journal and nothing else; None when that part could not be found.</summary>
    public Certainty JournalCertainty;

    /// <summary>Whether the end of the text (dates, addresses, rights) was found.</summary>
    public bool HasTail;

    /// <summary>Takes the text apart.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="keys">Room for the places of work keys.</param>
    public static SpellingText Read(PageFields fields, List<Range> keys)
    {
        var parts = new SpellingText();
        var text = LooseText.Clean(fields.Text(Field.Spelling), fields.Arena);
        if (text.IsEmpty)
            return parts;
        parts.ReadHead(ref text, fields.Text(Field.Id));
        var authors = AuthorText.Find(fields, keys, out _);
        var headFound = TryStripTitle(ref text, fields);
        var fromAuthors = text;
        var authorsFound = headFound && LooseText.TryStrip(ref text, authors);
        if (authorsFound)
            parts.Authors = LooseText.Trim(fromAuthors[..^text.Length]);
        if (!headFound)
            authorsFound = headFound = TryStripThrough(ref text, authors);
        if (parts.ReadTail(ref text, fields) && headFound)
            parts.ReadJournal(text, fields, authorsFound && !(authors.IsEmpty && fields.Has(Field.WorkKeys)));
        return parts;
    }

    private void ReadHead(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> id)
    {
        var word = text[..Math.Max(text.IndexOf((byte)' '), 0)];
        if (!id.IsEmpty && word.StartsWith(id))
            Datestamp = DatestampAtStart(word[id.Length..]);
        else if (id.IsEmpty && word.Length > 10)
            Datestamp = word[^1] == 'Z' && word.Length > 20 ? DatestampAtStart(word[^20..]) : DatestampAtStart(word[^10..]);
        if (!Datestamp.IsEmpty)
            text = text[(word.IndexOf(Datestamp) + Datestamp.Length)..];
    }

    private static ReadOnlySpan<byte> DatestampAtStart(ReadOnlySpan<byte> text) => text switch
    {
        [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _, (byte)'T', _, _, (byte)':', _, _, (byte)':', _, _, (byte)'Z', ..] => text[..20],
        [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _, ..] when PartialDate.TryParse(text[..10], out _) => text[..10],
        _ => default,
    };

    /// <summary>Takes off the title and, before it, the names of the sets that the record was harvested with.</summary>
    private static bool TryStripTitle(ref ReadOnlySpan<byte> text, PageFields fields)
    {
        var title = TitleText.Find(fields, out _);
        if (title.IsEmpty)
            return false;
        return LooseText.TryStrip(ref text, title) || TryStripThrough(ref text, title);
    }

    /// <summary>Takes off everything up to the end of another text.</summary>
    private static bool TryStripThrough(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> other)
    {
        var at = other.IsEmpty ? -1 : Text.IndexOf(text, other);
        if (at < 0)
            return false;
        text = text[(at + other.Length)..];
        return true;
    }

    /// <summary>Takes dates, addresses, type, language and rights off the end.</summary>
    private bool ReadTail(ref ReadOnlySpan<byte> text, PageFields fields)
    {
        var from = 0;
        while (text[from..].IndexOf("Text "u8) is var found and >= 0)   // a search that begins with a blank would stop at every other word
        {
            var typeAt = from + found - 1;
            WorkCounter.Add(found);
            from = typeAt + 5;
            if (typeAt < 0 || text[typeAt] != ' ')
                continue;
            var addressesAt = typeAt;
            while (LastWord(text[..addressesAt]) is var word && IsAddress(text[word]))
            {
                WorkCounter.Add(addressesAt - word.Start.Value);
                addressesAt = word.Start.Value > 0 ? word.Start.Value - 1 : 0;
            }
            var language = Text.FirstWord(text[(typeAt + 6)..]);
            if (addressesAt == typeAt || language.Length is not (2 or 3) || language.ContainsAnyExceptInRange((byte)'a', (byte)'z'))
                continue;

            Addresses = text[addressesAt..typeAt].Trim((byte)' ');
            LanguageCode = language;
            Rights = LooseText.Trim(text[(typeAt + 6 + language.Length)..]);
            text = text[..addressesAt];
            HasTail = true;
            ReadDates(ref text, fields.Text(Field.Publisher));
            return true;
        }
        return false;
    }

    /// <summary>Takes one or two dates off the end; a number that ends the publisher's name is not one.</summary>
    private void ReadDates(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> publisher)
    {
        var start = text.Length;
        for (var count = 0; count < 2; count++)
        {
            var word = LastWord(text[..start]);
            if (!PartialDate.TryParse(text[word], out _))
                break;
            var before = text[..word.Start.Value];
            start = before.TrimEnd((byte)' ').Length;
            if (!publisher.IsEmpty && LooseText.TryStripEnd(ref before, publisher))
                break;
        }
        Dates = text[start..].Trim((byte)' ');
        text = text[..start];
    }

    private void ReadJournal(ReadOnlySpan<byte> text, PageFields fields, bool authorsFound)
    {
        var sure = authorsFound;
        var publisher = fields.Has(Field.Publisher) ? fields.Text(Field.Publisher) : PreambleWitness.Publisher(fields.Preamble);
        LooseText.TryStripEnd(ref text, publisher);
        var description = fields.Text(Field.Description);
        if (!description.IsEmpty ? !LooseText.TryStripEnd(ref text, description) : !PreambleWitness.AbstractStart(fields.Preamble).IsEmpty)
            sure &= TryCutAt(ref text, description.IsEmpty ? PreambleWitness.AbstractStart(fields.Preamble) : description);

        var type = fields.Text(Field.Topic);
        if (type.IsEmpty)
            type = TypeInShingle(fields);
        if (type.IsEmpty && !fields.Has(Field.SpellingShingle))
        {
            type = ArticleTypes.AtEnd(text);
            sure = false;
        }
        var before = text;
        if (!type.IsEmpty && LooseText.TryStripEnd(ref text, type))
            ArticleType = LooseText.Trim(before[text.Length..]);
        else if (!type.IsEmpty)
            sure = false;
        Journal = LooseText.Trim(text);
        JournalCertainty = sure ? Certainty.Certain : Certainty.Guess;
    }

    /// <summary>Cuts a text where another begins of which only the start is the same.</summary>
    private static bool TryCutAt(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
    {
        const int enough = 40;
        var at = text.IndexOf(start[..Math.Min(start.Length, enough)]);
        if (at < 0)
            return false;
        text = text[..at];
        return true;
    }

    /// <summary>The article type where its own row is missing: it stands before the authors in <c>spellingShingle</c>.</summary>
    private static ReadOnlySpan<byte> TypeInShingle(PageFields fields)
    {
        var shingle = fields.TextOrPart(Field.SpellingShingle, out _);
        var next = fields.FirstText(Field.Author, Field.AuthorFacet, Field.AuthorSort, Field.Title, Field.TitleFull);
        var at = next.IsEmpty ? -1 : Text.IndexOf(shingle, next);
        return at > 0 ? shingle[..at].Trim((byte)' ') : default;
    }

    private static bool IsAddress(ReadOnlySpan<byte> word) => word.StartsWith("/pmc/"u8) || word.StartsWith("/pubmed/"u8) || word.IndexOf("://"u8) is > 0 and < 8;

    private static Range LastWord(ReadOnlySpan<byte> text)
    {
        var end = text.TrimEnd((byte)' ').Length;
        return (text[..end].LastIndexOf((byte)' ') + 1)..end;
    }
}
