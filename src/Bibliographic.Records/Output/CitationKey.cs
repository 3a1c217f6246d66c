namespace Bibliographic.Records.Output;

/// <summary>Makes citation keys by a pattern such as <c>{author}{year}{title}</c>.</summary>
internal sealed class CitationKey
{
    /// <summary>What people type: <c>vandermeer2021reading</c>.</summary>
    public const string DefaultPattern = "{author}{year}{title}";

    private const string StablePattern = "{author}{year}{hash}";
    private const string Punctuation = "-_:.+/";
    private const int LongestPart = 32;
    private const int HashLength = 10;

    /// <summary>
    /// Without i, l, o and u, which look like others. The first character of a hash is a letter, so that it stands out from the year.
    /// </summary>
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    private const string Letters = "abcdefghjkmnpqrs";

    private readonly List<(Part Part, string Text)> _parts = [];

    /// <summary>The option of formats whose entries have keys.</summary>
    public static FormatOption Option { get; } = FormatOption.Text(
        "key",
        "The citation keys: {author}, {Author}, {year}, {title}, {Title}, {pmid}, {id}, {hash}, letters, digits and - _ : . + / between them",
        DefaultPattern);

    /// <exception cref="ArgumentException">The pattern is empty, or has an unknown part or a character that keys cannot have.</exception>
    public CitationKey(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        for (var at = 0; at < pattern.Length; at++)
        {
            var end = pattern[at] == '{' ? pattern.IndexOf('}', at) : -1;
            if (end > 0 && PartNamed(pattern[(at + 1)..end]) is { } part)
            {
                _parts.Add((part, ""));
                at = end;
            }
            else if (char.IsAsciiLetterOrDigit(pattern[at]) || Punctuation.Contains(pattern[at]))
            {
                _parts.Add((Part.Text, pattern[at].ToString()));
            }
            else
            {
                throw new ArgumentException(
                    $"'{pattern[at..]}' cannot stand in a citation key: the parts are {{author}}, {{Author}}, {{title}}, {{Title}}, {{year}}, "
                    + $"{{pmid}}, {{id}} and {{hash}}, and between them letters, digits and {string.Join(' ', Punctuation.ToCharArray())}",
                    nameof(pattern));
            }
        }
    }

    /// <summary>The length of the longest key.</summary>
    public int LongestKey => _parts.Count * LongestPart;

    private enum Part
    {
        Text,
        Author,
        CapitalizedAuthor,
        Title,
        CapitalizedTitle,
        Year,
        Pmid,
        Id,
        Hash,
    }

    /// <summary>
    /// The pattern for outputs that are made in parts: no part knows the keys of the others, so the hash keeps them apart.
    /// </summary>
    public static string Stable(string pattern) =>
        pattern == DefaultPattern ? StablePattern
        : pattern.Contains("{hash}", StringComparison.Ordinal) ? pattern
        : pattern + "{hash}";

    /// <summary>Makes the key of a record. A key that would be empty is the hash.</summary>
    /// <param name="record">The record.</param>
    /// <param name="buffer">Where the key goes: as many characters as <see cref="LongestKey"/>.</param>
    /// <returns>The length of the key.</returns>
    public int Make(BibliographicRecord record, Span<char> buffer)
    {
        var key = new KeyBuilder(buffer);
        var names = new KeyWords(record);
        foreach (var (part, text) in _parts)
        {
            switch (part)
            {
                case Part.Text:
                    key.Add(text);
                    break;
                case Part.Author or Part.CapitalizedAuthor:
                    if (!key.AddWord(names.Author, part == Part.CapitalizedAuthor))
                        AddHash(ref key, record);
                    break;
                case Part.Title or Part.CapitalizedTitle:
                    key.AddWord(names.Title, part == Part.CapitalizedTitle);
                    break;
                case Part.Year when record.Date is { } date:
                    key.AddNumber(date.Year);
                    break;
                case Part.Pmid when record.Pmid is { } pmid:
                    key.Add("pmid");
                    key.AddWord(pmid.ToString(), false);
                    break;
                case Part.Id when key.AddWord(record.Id, false):
                    break;
                case Part.Pmid or Part.Id or Part.Hash:
                    AddHash(ref key, record);
                    break;
            }
        }
        if (key.Length == 0)
            AddHash(ref key, record);
        return key.Length;
    }

    private static Part? PartNamed(string name) => name switch
    {
        "author" => Part.Author,
        "Author" => Part.CapitalizedAuthor,
        "title" => Part.Title,
        "Title" => Part.CapitalizedTitle,
        "year" => Part.Year,
        "pmid" => Part.Pmid,
        "id" => Part.Id,
        "hash" => Part.Hash,
        _ => null,
    };

    private static void AddHash(ref KeyBuilder key, BibliographicRecord record)
    {
        var hash = RecordHash.Of(record);
        Span<char> letters = stackalloc char[HashLength];
        letters[0] = Letters[(int)(hash & 15)];
        hash >>= 4;
        for (var i = 1; i < HashLength; i++)
        {
            letters[i] = Digits[(int)(hash & 31)];
            hash >>= 5;
        }
        key.Add(letters);
    }

    /// <summary>Collects the characters of a key.</summary>
    private ref struct KeyBuilder(Span<char> buffer)
    {
        private readonly Span<char> _buffer = buffer;

        public int Length { get; private set; }

        public void Add(scoped ReadOnlySpan<char> text)
        {
            text.CopyTo(_buffer[Length..]);
            Length += text.Length;
        }

        public void AddNumber(int number)
        {
            number.TryFormat(_buffer[Length..], out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
            Length += length;
        }

        /// <summary>Adds a word in the letters of keys.</summary>
        /// <returns>Whether it has any.</returns>
        public bool AddWord(scoped ReadOnlySpan<char> word, bool isCapitalized)
        {
            var length = Transliteration.Write(word, _buffer[Length..Math.Min(Length + LongestPart, _buffer.Length)]);
            if (isCapitalized && length > 0)
                _buffer[Length] = char.ToUpperInvariant(_buffer[Length]);
            Length += length;
            return length > 0;
        }
    }
}
