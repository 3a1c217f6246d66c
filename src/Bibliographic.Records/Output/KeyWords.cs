using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output;

/// <summary>The words of a record from which citation keys are made.</summary>
internal readonly ref struct KeyWords
{
    public KeyWords(BibliographicRecord record)
    {
        var title = MarkedText.Parse(record.Title).PlainText.AsSpan();
        title = WithoutArticle(title, record.Language?.Code ?? "en");
        Author = AuthorOf(record);
        Title = NextWord(ref title);
        if (!Author.IsEmpty)
            return;
        // 王小明 has no letters for a key, so the title takes the name's place: the next word is the title's.
        Author = HasName(record) ? Title : "anon";
        if (HasName(record))
            Title = NextWord(ref title);
    }

    /// <summary>
    /// The first author's family name, the first word of a group's name that is no article, or the first editor's where there is no author;
    /// <c>anon</c> without a name. A name that cannot be written in Latin letters is replaced by the first word of the title; empty when
    /// that cannot be either.
    /// </summary>
    public ReadOnlySpan<char> Author { get; }

    /// <summary>The first word of the title that is no article; empty when no word has a letter for keys.</summary>
    public ReadOnlySpan<char> Title { get; }

    private static bool HasName(BibliographicRecord record) => !FirstName(record).IsEmpty;

    private static NameParts FirstName(BibliographicRecord record)
    {
        foreach (ref readonly var author in record.Authors.AsSpan())
        {
            if (new NameParts(author) is { IsEmpty: false } parts)
                return parts;
        }
        foreach (var contributor in record.Contributors)
        {
            if (Roles.IsEditor(contributor) && new NameParts(contributor.Name) is { IsEmpty: false } parts)
                return parts;
        }
        return default;
    }

    private static ReadOnlySpan<char> AuthorOf(BibliographicRecord record)
    {
        var name = FirstName(record);
        if (name.IsUndivided)
        {
            var words = WithoutArticle(name.Name, "en");
            return NextWord(ref words);
        }
        return HasLetters(name.Name) ? name.Name : HasLetters(name.Given) ? name.Given : default;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> title, string language)
    {
        while (!title.IsEmpty && !char.IsLetterOrDigit(title[0]))
            title = title[1..];
        return title[TitleSorting.ArticleLength(title, language)..];
    }

    /// <summary>The next word that has a letter for keys, taken off the text.</summary>
    private static ReadOnlySpan<char> NextWord(scoped ref ReadOnlySpan<char> text)
    {
        foreach (var word in new SingleLine(text))
        {
            if (!HasLetters(word))
                continue;
            text.Overlaps(word, out var at);
            text = text[(at + word.Length)..];
            return word;
        }
        return default;
    }

    private static bool HasLetters(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[8];
        return Transliteration.Write(word, letters) > 0;
    }
}
