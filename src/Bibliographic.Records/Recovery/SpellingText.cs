using System.Runtime.CompilerServices;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// The parts of the field <c>spelling</c>, which holds the whole harvested record: its elements in order, with a space between them.
/// </summary>
/// <remarks>
/// <code>
/// {id}{datestamp}[{sets}] {title} {authors} {journal} {type} {abstract} {publisher} {dates} {addresses} Text {language} {rights}
/// pubmed-12022-12-13 On walks Li, Xia Noor, Seyed J Walk Article We walked. Perch Press 2022 /pmc/articles/PMC1/ Text en © Li 2022
/// </code>
/// Every part but the journal, the dates and the rights is also in a field of its own. When these are removed from both ends, the journal
/// is left.
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

    /// <summary>The dates, separated by spaces.</summary>
    public ReadOnlySpan<byte> Dates;

    /// <summary>
    /// How certain it is that <see cref="Journal"/> is the journal and nothing else; <see cref="Certainty.None"/> when that part was not
    /// found.
    /// </summary>
    public Certainty JournalCertainty;

    /// <summary>Whether nothing that looks like a further name follows the authors.</summary>
    public readonly bool AreAuthorsWhole => JournalCertainty == Certainty.Certain;

    /// <summary>Whether the title is in the text, and something after it.</summary>
    public bool RepeatsTitle;

    /// <summary>Whether the publisher is in the text as it is in its own field.</summary>
    public bool RepeatsPublisher;

    /// <summary>Whether the abstract is in the text as it is in its own field.</summary>
    public bool RepeatsAbstract;

    /// <summary>Whether the end of the text (dates, addresses, language, rights) was found.</summary>
    public bool HasTail;

    /// <summary>Reads the field of a page.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="title">The page's title; may be empty.</param>
    /// <param name="publisher">The page's publisher, from its row or from above the table; may be empty.</param>
    /// <param name="keys">A list that is used for the ranges of work keys.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]   // inlined into RecordRecovery.Recover, reading pages takes 2 % more time
    public static SpellingText Read(PageFields fields, ReadOnlySpan<byte> title, ReadOnlySpan<byte> publisher, List<Range> keys)
    {
        const int shortestTitle = 12;   // a number, which stands where the value of the title was lost, is found anywhere
        var parts = new SpellingText();
        var text = WhitespaceInsensitiveText.CollapseSpaces(fields.Text(Field.Spelling), fields.Arena);
        if (text.IsEmpty)
            return parts;
        parts.ReadDatestamp(ref text, fields.Id);
        var authors = AuthorText.Find(fields, keys);
        var hasTitle = TryRemoveTitle(ref text, title);
        parts.RepeatsTitle = hasTitle && !text.IsEmpty && title.Length > shortestTitle;
        var hasAuthors = false;
        if (hasTitle)
        {
            var fromAuthors = text;
            hasAuthors = WhitespaceInsensitiveText.TryRemovePrefix(ref text, authors);
            if (!hasAuthors)
                hasAuthors = AuthorText.TrySkipByKeys(ref text, fields, keys);
            if (hasAuthors)
                parts.Authors = WhitespaceInsensitiveText.Trim(fromAuthors[..^text.Length]);
        }
        else
        {
            hasTitle = hasAuthors = TryRemoveThrough(ref text, authors);   // the title is before the authors
        }
        if (parts.ReadTail(ref text, publisher) && hasTitle)
        {
            var areAuthorsMissing = authors.IsEmpty && parts.Authors.IsEmpty && !HasNoAuthors(fields);
            parts.ReadJournal(text, fields, publisher, isStartKnown: hasAuthors && !areAuthorsMissing);
            // Where no field has the authors, they are part of what is left.
            if (areAuthorsMissing && parts.Journal.Contains((byte)','))
            {
                parts.Journal = default;
                parts.JournalCertainty = Certainty.None;
            }
        }
        return parts;
    }

    /// <summary>Reads the datestamp after the identifier, with which it is one word, and removes both.</summary>
    private void ReadDatestamp(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> id)
    {
        var word = text[..Math.Max(text.IndexOf((byte)' '), 0)];
        if (!id.IsEmpty && word.StartsWith(id))
            Datestamp = DatestampAtStart(word[id.Length..]);
        else if (id.IsEmpty && word.Length > 10)
            Datestamp = word[^1] == 'Z' && word.Length > 20 ? DatestampAtStart(word[^20..]) : DatestampAtStart(word[^10..]);
        if (!Datestamp.IsEmpty)
            text = text[(word.IndexOf(Datestamp) + Datestamp.Length)..];
    }

    /// <summary>The <c>2022-12-13</c> or <c>2022-12-13T04:05:06Z</c> with which a text starts; empty when it does not.</summary>
    private static ReadOnlySpan<byte> DatestampAtStart(ReadOnlySpan<byte> text) => text switch
    {
        [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _, (byte)'T', _, _, (byte)':', _, _, (byte)':', _, _, (byte)'Z', ..] => text[..20],
        [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _, ..] when PartialDate.TryParse(text[..10], out _) => text[..10],
        _ => default,
    };

    /// <summary>Removes the title and, before it, the names of the sets with which the record was harvested.</summary>
    private static bool TryRemoveTitle(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> title) =>
        !title.IsEmpty && (WhitespaceInsensitiveText.TryRemovePrefix(ref text, title) || TryRemoveThrough(ref text, title));

    /// <summary>Removes everything up to the end of another text.</summary>
    private static bool TryRemoveThrough(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> other)
    {
        var at = other.IsEmpty ? -1 : Text.IndexOf(text, other);
        if (at < 0)
            return false;
        text = text[(at + other.Length)..];
        return true;
    }

    /// <summary>
    /// Reads and removes dates, addresses, language and rights at the end. They are found by the word <c>Text</c>, which must be between an
    /// address and a language code, because an abstract may contain it too: <c>/pubmed/2 Text en</c>, but not <c>A Text en route</c>.
    /// </summary>
    private bool ReadTail(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> publisher)
    {
        var from = 0;
        while (text[from..].IndexOf("Text "u8) is var found and >= 0)   // a search for " Text " would stop at nearly every word
        {
            var typeAt = from + found - 1;
            WorkCounter.Add(found);
            from = typeAt + 5;
            if (typeAt < 0 || text[typeAt] != ' ')
                continue;
            var addressesAt = StartOfAddresses(text[..typeAt]);
            var language = Text.FirstWord(text[(typeAt + 6)..]);
            if (addressesAt == typeAt || language.Length is not (2 or 3) || language.ContainsAnyExceptInRange((byte)'a', (byte)'z'))
                continue;

            Addresses = text[addressesAt..typeAt].Trim((byte)' ');
            LanguageCode = language;
            Rights = WhitespaceInsensitiveText.Trim(text[(typeAt + 6 + language.Length)..]);
            text = text[..addressesAt];
            HasTail = true;
            ReadDates(ref text, publisher);
            return true;
        }
        return false;
    }

    /// <summary>The position of the first of the addresses with which a text ends; the length of the text when it ends with none.</summary>
    private static int StartOfAddresses(ReadOnlySpan<byte> text)
    {
        var start = text.Length;
        while (LastWord(text[..start]) is var word && IsAddress(text[word]))
        {
            WorkCounter.Add(start - word.Start.Value);
            start = Math.Max(0, word.Start.Value - 1);
        }
        return start;
    }

    /// <summary>
    /// Reads and removes one or two dates at the end. In <c>Walkers 2000 2022</c> the first number is part of the publisher's name.
    /// </summary>
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
            if (!publisher.IsEmpty && WhitespaceInsensitiveText.TryRemoveSuffix(ref before, publisher))
                break;
        }
        Dates = text[start..].Trim((byte)' ');
        text = text[..start];
    }

    /// <summary>
    /// Removes publisher, abstract and article type from the end of what is between the authors and the dates. The rest is the journal.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">The page.</param>
    /// <param name="publisher">The publisher; may be empty.</param>
    /// <param name="isStartKnown">Whether everything before the journal has been removed.</param>
    private void ReadJournal(ReadOnlySpan<byte> text, PageFields fields, ReadOnlySpan<byte> publisher, bool isStartKnown)
    {
        RepeatsPublisher = !publisher.IsEmpty && WhitespaceInsensitiveText.TryRemoveSuffix(ref text, publisher);
        var isCertain = isStartKnown & RemoveAbstract(ref text, fields) & RemoveArticleType(ref text, fields);
        Journal = WhitespaceInsensitiveText.Trim(text);
        JournalCertainty = !isCertain ? Certainty.Guess : IsStated(fields) ? Certainty.Certain : Certainty.Likely;
    }

    /// <summary>
    /// Whether the rows are there that the journal is what is left of. It must not look like a list of authors, nor, where there is no
    /// abstract, like one; and <c>spellingShingle</c> must start with the whole type. Where values stand one a line, and any line may be
    /// missing, the type must be there.
    /// </summary>
    private readonly bool IsStated(PageFields fields)
    {
        const int longestName = 100;
        if (!RepeatsPublisher && ArticleType.IsEmpty && !Journal.IsEmpty)
            return false;   // it may be the publisher
        if (Journal.Contains((byte)',') || !IsTypeWhole(fields))
            return false;
        if (!fields.Has(Field.Description)
            && (Journal.Length > longestName || Journal.IndexOf(". "u8) >= 0
                || Journal is [.., (byte)'.'] && Journal.Length > longestName / 2))
            return false;
        return !fields.HasValuesOnLines || !ArticleType.IsEmpty
            && (Authors.IsEmpty || WhitespaceInsensitiveText.AreEqual(fields.Text(Field.Author), fields.Text(Field.AuthorFacet)));
    }

    /// <summary>
    /// Whether no part of the type was lost: <c>spellingShingle</c> starts with it, <c>Neuroscience Original Research Ek, Ada …</c>. Where
    /// values stand one a line, it must be there.
    /// </summary>
    public static bool IsTypeWhole(PageFields fields)
    {
        var type = fields.Text(Field.Topic);
        var shingle = fields.TextOrPart(Field.SpellingShingle, out _);
        if (type.IsEmpty || shingle.IsEmpty)
            return type.IsEmpty || !fields.HasValuesOnLines;
        // "Colour" alone would be found at the start of "Colour vision Ek, Ada …" too.
        return WhitespaceInsensitiveText.TryRemovePrefix(ref shingle, type)
            && (!fields.HasValuesOnLines
                || WhitespaceInsensitiveText.TryRemovePrefix(ref shingle, fields.FirstText(Field.AuthorSort, Field.Author))
                || WhitespaceInsensitiveText.TryRemovePrefix(ref shingle, TitleText.Find(fields, out _)));
    }

    /// <summary>Whether the page says that there are no authors: the copy of title and subjects has nothing else.</summary>
    private static bool HasNoAuthors(PageFields fields)
    {
        if (fields.Has(Field.WorkKeys) || fields.HasValuesOnLines || PreambleReader.AuthorCount(PreambleReader.PartOf(fields)) is not null)
            return false;
        var shingle = fields.Text(Field.SpellingShingle);
        WhitespaceInsensitiveText.TryRemovePrefix(ref shingle, fields.Text(Field.Topic));
        return fields.Has(Field.SpellingShingle) && WhitespaceInsensitiveText.AreEqual(shingle, TitleText.Find(fields, out _));
    }

    /// <returns>False when an abstract could not be found, so that it may still be in the text.</returns>
    private bool RemoveAbstract(ref ReadOnlySpan<byte> text, PageFields fields)
    {
        var description = fields.Text(Field.Description);
        RepeatsAbstract = !description.IsEmpty && WhitespaceInsensitiveText.TryRemoveSuffix(ref text, description);
        if (RepeatsAbstract)
            return true;
        if (description.IsEmpty)
            description = fields.TextOrPart(Field.Description, out _);
        if (!description.IsEmpty)
            return TryCutAt(ref text, description);
        // The row is missing, because there is no abstract or because it was lost. Then the text above the table may have its start.
        var title = TitleText.Find(fields, out _);
        var preamble = PreambleReader.PartOf(fields);
        while (PreambleReader.NextText(ref preamble) is { IsEmpty: false } line)
        {
            if (!title.StartsWith(line[..Math.Min(line.Length, title.Length)]) && TryCutAt(ref text, line))
                return true;
        }
        return true;
    }

    /// <summary>
    /// Cuts a text where another one starts, of which only the start is compared: an address in the abstract may be replaced in one copy,
    /// or the copy above the index fields is cut.
    /// </summary>
    private static bool TryCutAt(scoped ref ReadOnlySpan<byte> text, scoped ReadOnlySpan<byte> start)
    {
        const int comparedLength = 40;
        var at = text.IndexOf(start[..Math.Min(start.Length, comparedLength)]);
        if (at < 0 && Replacements.FindMail(start[..Math.Min(start.Length, 2 * comparedLength)]) is { } mail)
            at = IndexOfOtherMail(text, start[..mail.Start.Value], start[mail.End.Value..]);
        if (at < 0)
            return false;
        text = text[..at];
        return true;
    }

    /// <summary>
    /// Where a text starts whose first e-mail address is another in each copy: <c>Contact email@example.com for herons</c> and
    /// <c>Contact firstname.lastname@example.org for herons</c>; -1 when nowhere.
    /// </summary>
    private static int IndexOfOtherMail(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        const int longestMail = 64;
        const int comparedLength = 40, shortestCompared = 12;
        var end = after.Length < shortestCompared ? -1 : text.IndexOf(after[..Math.Min(after.Length, comparedLength)]);
        if (end < 0)
            return -1;
        var start = before.IsEmpty ? text[..end].LastIndexOf((byte)' ') + 1 : text[..end].LastIndexOf(before);
        return start >= 0 && end - start <= before.Length + longestMail ? start : -1;
    }

    /// <returns>False when the type is not known for certain, so that it may still be in the text.</returns>
    private bool RemoveArticleType(ref ReadOnlySpan<byte> text, PageFields fields)
    {
        var isCertain = true;
        var isLost = fields.Page.Find(Field.Topic) is { NameLength: > 0, IsEmpty: true };
        var type = fields.Text(Field.Topic);
        var isInShingle = false;
        if (type.IsEmpty)
            type = TypeInShingle(fields, out isInShingle);
        if (type.IsEmpty && !isInShingle)
        {
            type = ArticleTypes.AtEnd(text);
            isCertain = false;
        }
        if (type.IsEmpty)
            return isCertain && !isLost;
        var before = text;
        if (!WhitespaceInsensitiveText.TryRemoveSuffix(ref text, type))
            return false;
        ArticleType = WhitespaceInsensitiveText.Trim(before[text.Length..]);
        return isCertain;
    }

    /// <summary>The article type where its own row is missing: in <c>spellingShingle</c> it is before the authors.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="isKnown">Receives whether the page tells the type, or that there is none.</param>
    private static ReadOnlySpan<byte> TypeInShingle(PageFields fields, out bool isKnown)
    {
        var shingle = fields.TextOrPart(Field.SpellingShingle, out _);
        var next = fields.FirstText(Field.Author, Field.AuthorFacet, Field.AuthorSort, Field.Title, Field.TitleFull);
        var at = next.IsEmpty ? -1 : Text.IndexOf(shingle, next);
        isKnown = at >= 0;
        return at > 0 ? shingle[..at].Trim((byte)' ') : default;
    }

    private static bool IsAddress(ReadOnlySpan<byte> word) =>
        word.StartsWith("/pmc/"u8) || word.StartsWith("/pubmed/"u8) || word.IndexOf("://"u8) is > 0 and < 8;

    private static Range LastWord(ReadOnlySpan<byte> text)
    {
        var end = text.TrimEnd((byte)' ').Length;
        return (text[..end].LastIndexOf((byte)' ') + 1)..end;
    }
}
