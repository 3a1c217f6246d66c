using System.Text;
using System.Text.Unicode;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Divides the flattened list of authors, or another list of names, into names. One instance is used by one reader at a time.
/// </summary>
/// <remarks>
/// The sources, in order of reliability. The first that has an answer is used.
/// <list type="number">
/// <item>The page itself, where it keeps the values of the field apart.</item>
/// <item>The work keys, in which each name is folded by a known rule: <c>AT ekdahlsigne onwalks AT brunvollodd onwalks</c>.</item>
/// <item>The sorting field <c>author_sort</c>, where it is the whole list: there is one author.</item>
/// <item>The form of the names, together with <c>author_sort</c> (the first author) and the number of authors above the index fields. The
/// division is then marked as inferred.</item>
/// </list>
/// </remarks>
internal sealed class AuthorRecovery(RecordReaderOptions options, DiagnosticLog log)
{
    private readonly List<Range> _names = [];
    private readonly List<Range> _keys = [];
    private readonly List<Range> _inferred = [];
    private readonly KeyAlignment _alignment = new();
    private int? _count;

    /// <summary>The ranges of the names in the text that <see cref="Recover"/> gave.</summary>
    public List<Range> Names => _names;

    /// <summary>Divides a field's text into names.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="field">The field: authors, or another that lists names.</param>
    /// <param name="spelled">The list as it is in <c>spelling</c>, where values are never joined without a space; may be empty.</param>
    /// <param name="isWhole">Whether that list is known to be whole.</param>
    /// <param name="text">The text that was divided.</param>
    /// <param name="count">The number of names, where the page tells it by their roles; otherwise 0.</param>
    /// <returns>The source of the division and its certainty.</returns>
    public Evidence Recover(PageFields fields, Field field, ReadOnlySpan<byte> spelled, bool isWhole, out ReadOnlySpan<byte> text,
        int count = 0)
    {
        _count = count == 0 ? null : count;
        var found = Divide(fields, field, spelled, isWhole, out text);
        // All copies may lack the same line, but not the text in which the whole list stands on one line.
        if (found.Certainty == Certainty.Certain && field == Field.Author && fields.HasValuesOnLines
            && !(isWhole && IsJoined(spelled, text)))
            found = found with { Certainty = Certainty.Likely };
        if (_names.Count <= options.MaxAuthors)
            return found;
        log.Report(
            DiagnosticCode.TooManyAuthors, fields.Page, field, $"there are {_names.Count} names, of which {options.MaxAuthors} were kept");
        _names.RemoveRange(options.MaxAuthors, _names.Count - options.MaxAuthors);
        return found with { Certainty = Certainty.Guess };
    }

    private Evidence Divide(PageFields fields, Field field, ReadOnlySpan<byte> spelled, bool isWhole, out ReadOnlySpan<byte> text)
    {
        if (fields.TryGetValues(field, out text, _names))
        {
            var isGlued = fields.LayoutOf(field) == ValueLayout.GluedLines && _names.Count > 0 && !TryDivideFirst(fields, text);
            var found = Check(fields, field, spelled, isWhole, ref text);
            return isGlued && found is { Source: EvidenceSource.Field, Certainty: Certainty.Certain }
                ? found with { Certainty = Certainty.Likely }
                : found;
        }
        text = FindList(fields, field, spelled, text, out var isCut);
        if (text.IsEmpty)
        {
            _names.Clear();
            return default;
        }
        return DivideByKeys(fields, field, text) ?? TakeOnlyAuthor(fields, field, text) ?? DivideByForm(fields, field, text, isCut);
    }

    /// <summary>
    /// Compares values that the page keeps apart with the keys and the copies of the list: a line may be missing, or be of the next row,
    /// whose name is missing.
    /// </summary>
    private Evidence Check(PageFields fields, Field field, ReadOnlySpan<byte> spelled, bool isWhole, ref ReadOnlySpan<byte> text)
    {
        if (field != Field.Author)
            return new(EvidenceSource.Field, fields.Page.Find(field).IsSuspect ? Certainty.Guess : Certainty.Certain);
        var keysText = fields.TextOrPart(Field.WorkKeys, out var areCut);
        var areComplete = WorkKeys.TryRead(keysText, areCut, _keys) && !fields.Page.Find(Field.WorkKeys).IsSuspect;
        var isSuspect = fields.Page.Find(field).IsSuspect;
        // A list may name somebody twice. It does where there are as many keys, and where the row stands on one line.
        if ((isSuspect || fields.HasValuesOnLines) && !(areComplete && _keys.Count == _names.Count))
            RemoveCopies(text, isSuspect);
        if (areComplete && _keys.Count > 0 && (_names.Count == _keys.Count || fields.Page.Find(field).IsSuspect)
            && MatchKeys(text, keysText))
        {
            if (fields.Page.Find(field).IsSuspect)
                _names.RemoveRange(_keys.Count, _names.Count - _keys.Count);
            return new(EvidenceSource.Field, Certainty.Certain);
        }
        if (!spelled.IsEmpty && areComplete && _keys.Count != _names.Count)
        {
            _alignment.Align(spelled, keysText, _keys, out var end);
            if (end == spelled.Length && _alignment.Parts.All(part => part.UnmatchedKeys == 0))
            {
                _names.Clear();
                text = spelled;
                foreach (var part in _alignment.Parts)
                    Add(text, part.Range);
                return new(EvidenceSource.WorkKeys, Certainty.Certain);
            }
        }
        var certainty =
            !spelled.IsEmpty && isWhole && IsJoined(spelled, text)
                || _keys.Count == 0 && !fields.Has(Field.Spelling) && IsRepeated(fields, text) ? Certainty.Certain
            : _keys.Count > 0 && _keys.Count != _names.Count || fields.Page.Find(field).IsSuspect ? Certainty.Guess
            : Certainty.Likely;
        return new(EvidenceSource.Field, certainty);
    }

    /// <summary>Whether there is a name for each key, in order, from the first name on.</summary>
    private bool MatchKeys(ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText)
    {
        if (_names.Count < _keys.Count)
            return false;
        for (var i = 0; i < _keys.Count; i++)
        {
            var name = text[_names[i]];
            if (!WorkKeyMatcher.TryMatch(name, keysText[_keys[i]], out var length)
                || NameAdditions.Length(name[length..]) + length < name.Length)
                return false;
        }
        return true;
    }

    /// <summary>
    /// Removes names from the end that repeat the start of the list, or the list without its first name: they are of the row below, or a
    /// copy.
    /// </summary>
    private void RemoveCopies(ReadOnlySpan<byte> text, bool isSuspect)
    {
        for (var copied = _names.Count / 2; copied > 0; copied--)
        {
            var count = _names.Count - copied;
            if (count - copied <= 1 && AreEqual(text, count, count - copied, copied) || isSuspect && AreEqual(text, count, 0, copied))
            {
                _names.RemoveRange(count, copied);
                return;
            }
        }
    }

    private bool AreEqual(ReadOnlySpan<byte> text, int first, int second, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!text[_names[first + i]].SequenceEqual(text[_names[second + i]]))
                return false;
        }
        return true;
    }

    /// <summary>Whether another row repeats the names.</summary>
    private bool IsRepeated(PageFields fields, ReadOnlySpan<byte> text) => IsJoined(fields.Text(Field.AuthorFacet), text);

    /// <summary>Whether a text consists of the names.</summary>
    private bool IsJoined(ReadOnlySpan<byte> joined, ReadOnlySpan<byte> text)
    {
        if (joined.IsEmpty)
            return false;
        foreach (var name in _names)
        {
            if (!WhitespaceInsensitiveText.TryRemovePrefix(ref joined, text[name]))
                return false;
        }
        return WhitespaceInsensitiveText.Trim(joined).IsEmpty;
    }

    /// <summary>Finds the flattened list in the field, or in others that repeat it.</summary>
    private ReadOnlySpan<byte> FindList(PageFields fields, Field field, ReadOnlySpan<byte> spelled, ReadOnlySpan<byte> text, out bool isCut)
    {
        isCut = false;
        if (field == Field.Author && text.IsEmpty)
            text = AuthorText.Find(fields, _keys);
        if (field == Field.Author && text.IsEmpty)
            text = fields.TextOrPart(field, out isCut);
        text = WhitespaceInsensitiveText.Trim(text);
        if (spelled.Length > text.Length)
            text = spelled;
        // Invalid bytes are replaced, so that positions in bytes and in characters agree.
        return Utf8.IsValid(text) ? text : Encoding.UTF8.GetBytes(Text.Decode(text));
    }

    /// <summary>Divides the list by the work keys; null when there are none, or when they are of other names.</summary>
    private Evidence? DivideByKeys(PageFields fields, Field field, ReadOnlySpan<byte> text)
    {
        _names.Clear();
        var keysText = fields.TextOrPart(Field.WorkKeys, out var areCut);
        var areComplete = WorkKeys.TryRead(keysText, areCut, _keys);
        if (_keys.Count == 0)
            return null;
        if (field == Field.Author)
            return new(EvidenceSource.WorkKeys, AlignAuthors(fields, text, keysText, areComplete));

        // The keys of contributors are among those of the authors.
        if (!_alignment.TryAlignWithAny(text, keysText, _keys))
            return null;
        foreach (var part in _alignment.Parts)
            Add(text, part.Range);
        return new(EvidenceSource.WorkKeys, Certainty.Certain);
    }

    private Certainty AlignAuthors(PageFields fields, ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText, bool areComplete)
    {
        var usedKeys = _alignment.Align(text, keysText, _keys, out var end);
        var certainty = Certainty.Certain;
        foreach (var part in _alignment.Parts)
        {
            if (part.UnmatchedKeys == 0)
            {
                Add(text, part.Range);
                continue;
            }
            certainty = Certainty.Likely;
            AddUnmatched(text[..part.Range.End.Value], part.Range.Start.Value, part.UnmatchedKeys);
        }
        if (!WhitespaceInsensitiveText.Trim(text[end..]).IsEmpty)
        {
            // There are more names than keys, because the keys were cut or are those of another list.
            var count = PreambleReader.AuthorCount(PreambleReader.PartOf(fields)) - _names.Count;
            var inferred = Infer(text, end, default, areComplete || count < 1 ? null : count);
            certainty = inferred < certainty ? inferred : certainty;
        }
        else if (usedKeys < _keys.Count && !fields.Has(Field.Author2) && !fields.Has(Field.AuthorCorporate))
        {
            certainty = Certainty.Likely;   // a name is missing, or a key is of another list
        }
        if (certainty != Certainty.Certain)
        {
            log.Report(
                DiagnosticCode.AuthorsNotAligned, fields.Page, Field.Author,
                $"some of the {_names.Count} authors do not fit the work keys");
        }
        return certainty;
    }

    /// <summary>
    /// Adds names that do not match their keys. Usually they are in a script that this library cannot fold, where names have the same
    /// number of words: of <c>陸 文樺 馬 思遠</c> with two keys each name has two words. Other names are divided by their form.
    /// </summary>
    private void AddUnmatched(ReadOnlySpan<byte> text, int start, int count)
    {
        var words = 0;
        foreach (var _ in new WordRanges(text[start..]))
            words++;
        if (count > 1 && words % count != 0)
        {
            Infer(text, start, default, count);
            return;
        }
        var (nameStart, inName) = (start, 0);
        foreach (var word in new WordRanges(text[start..]))
        {
            if (++inName < words / count)
                continue;
            Add(text, nameStart..(start + word.End.Value));
            (nameStart, inName) = (start + word.End.Value, 0);
        }
    }

    /// <summary>Takes the list as one name where it is the first author and nothing else; null where it is not.</summary>
    private Evidence? TakeOnlyAuthor(PageFields fields, Field field, ReadOnlySpan<byte> text)
    {
        var first = field == Field.Author ? fields.Text(Field.AuthorSort) : default;
        if (first.IsEmpty || !WhitespaceInsensitiveText.AreEqual(text, first))
            return null;
        _names.Clear();
        _names.Add(0..text.Length);
        return new(EvidenceSource.OtherFields,
            fields.LayoutOf(Field.AuthorSort) == ValueLayout.Joined ? Certainty.Certain : Certainty.Likely);
    }

    /// <summary>Divides the list by the form of its names.</summary>
    private Evidence DivideByForm(PageFields fields, Field field, ReadOnlySpan<byte> text, bool isCut)
    {
        _names.Clear();
        var isAuthors = field == Field.Author;
        var first = isAuthors ? fields.Text(Field.AuthorSort) : default;
        // The number of authors is that of the whole list, not of what is left of it.
        var count = _count ?? (isAuthors && !isCut ? PreambleReader.AuthorCount(PreambleReader.PartOf(fields)) : null);
        var certainty = Infer(text, 0, first, count);
        if (certainty == Certainty.Certain && isAuthors && (HasGluedWord(text) || first.IsEmpty && MayBeFirst(fields)))
            certainty = Certainty.Likely;
        if (isCut)
        {
            log.Report(DiagnosticCode.ValueIncomplete, fields.Page, field, $"the list of authors is incomplete");
            certainty = Certainty.Guess;
        }
        else if (!options.InferAuthors)
        {
            log.Report(DiagnosticCode.AuthorsInferred, fields.Page, field, $"the list of names was left undivided");
        }
        else if (certainty < Certainty.Certain)
        {
            log.Report(DiagnosticCode.AuthorsInferred, fields.Page, field, $"the division into names ({_names.Count}) was inferred");
        }
        return new(EvidenceSource.Inference, certainty);
    }

    /// <summary>
    /// Whether one name may be the value of <c>author_sort</c>, the first of several authors: where values stand below their names, it is
    /// that of the row before if the lines between the two were lost.
    /// </summary>
    private bool MayBeFirst(PageFields fields) => _names.Count == 1 && _count is null && !fields.Has(Field.NetworkName)
        && (fields.HasValuesOnLines || fields.HasValueBelow(Field.Author) || fields.HasValueBelow(Field.AuthorFacet));

    /// <summary>
    /// Whether a capital stands after a small letter or a full stop within a word, as where an extractor left out the space between two
    /// names: <c>RaphaelBrunvoll</c>, <c>K.Brunvoll</c>; but not <c>McKay</c>, <c>J.K.</c>
    /// </summary>
    private static bool HasGluedWord(ReadOnlySpan<byte> text)
    {
        const int longestPrefix = 3;   // Mc, Mac, De, Le, Van
        foreach (var range in new WordRanges(text))
        {
            var word = text[range];
            var start = 0;
            for (var i = 1; i < word.Length; i++)
            {
                if (word[i] == '-' || word[..(i + 1)].EndsWith("‐"u8) || word[..(i + 1)].EndsWith("’"u8))
                    start = i + 1;
                var startsName = word[i] is >= (byte)'A' and <= (byte)'Z' && i + 1 < word.Length
                    && word[i + 1] is >= (byte)'a' and <= (byte)'z';
                if (startsName
                    && (word[i - 1] == '.' || word[i - 1] is >= (byte)'a' and <= (byte)'z' or >= 0x80 && i - start > longestPrefix))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Divides the text from a position on by the form of names, or adds it as one name where the options ask for that.</summary>
    private Certainty Infer(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> first, int? count)
    {
        if (!options.InferAuthors)
        {
            Add(text, start..text.Length);
            return Certainty.Guess;
        }
        _inferred.Clear();
        var chars = Encoding.UTF8.GetString(text[start..]);
        var certainty = AuthorListDivider.Divide(chars, Encoding.UTF8.GetString(first), count, _inferred);
        // Ranges of characters become ranges of bytes.
        int charAt = 0, byteAt = start;
        foreach (var range in _inferred)
        {
            byteAt += Encoding.UTF8.GetByteCount(chars.AsSpan(charAt, range.Start.Value - charAt));
            var length = Encoding.UTF8.GetByteCount(chars.AsSpan()[range]);
            Add(text, byteAt..(byteAt + length));
            byteAt += length;
            charAt = range.End.Value;
        }
        return certainty;
    }

    /// <summary>
    /// Divides the first of the page's values where the extractor joined the first two: <c>Ekdahl, SigneBrunvoll, Odd</c>. The first author
    /// is in <c>author_sort</c>.
    /// </summary>
    /// <returns>Whether it could be divided.</returns>
    private bool TryDivideFirst(PageFields fields, ReadOnlySpan<byte> text)
    {
        var joined = text[_names[0]];
        var rest = joined;
        if (!WhitespaceInsensitiveText.TryRemovePrefix(ref rest, fields.Text(Field.AuthorSort))
            || rest.IsEmpty || rest.Length == joined.Length)
            return false;
        var end = joined.Length - rest.Length;
        _names[0] = 0..end;
        _names.Insert(1, end..joined.Length);
        return true;
    }

    /// <summary>Adds a name without the spaces around it.</summary>
    private void Add(ReadOnlySpan<byte> text, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(text.Length);
        var name = text.Slice(start, length);
        var trimmed = name.Trim((byte)' ');
        if (trimmed.IsEmpty)
            return;
        start += length - name.TrimStart((byte)' ').Length;
        _names.Add(start..(start + trimmed.Length));
    }
}
