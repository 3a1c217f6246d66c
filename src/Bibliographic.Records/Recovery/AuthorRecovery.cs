using System.Text;
using System.Text.Unicode;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery.Authors;

namespace Bibliographic.Records.Recovery;

/// <summary>Whose names are these? Divides the flattened list of authors.</summary>
/// <remarks>
/// Witnesses from the surest to the weakest: values that the page kept apart; the work keys, which fold each name by a known rule; the only author;
/// the shape of names together with the first author and the number of authors. One instance serves one reader.
/// </remarks>
internal sealed class AuthorRecovery(RecordReaderOptions options, DiagnosticLog log)
{
    private const int MostSkippedKeys = 8;
    private const int LongestName = 400;
    private const int MostSearches = 64;
    private const int MostTriedKeys = 256;

    private readonly List<Range> _names = [];
    private readonly List<Range> _keys = [];
    private readonly List<Range> _inferred = [];

    /// <summary>The places of the names in the text that <see cref="Recover"/> gave.</summary>
    public List<Range> Names => _names;

    /// <summary>Divides a field's text into names.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="field">The field: authors, or another that lists names.</param>
    /// <param name="spelled">The list as it stands in <c>spelling</c>, where values are never glued together; may be empty.</param>
    /// <param name="text">The text that was divided.</param>
    /// <returns>What the division rests on.</returns>
    public Evidence Recover(PageFields fields, Field field, ReadOnlySpan<byte> spelled, out ReadOnlySpan<byte> text)
    {
        var found = Divide(fields, field, spelled, out text);
        if (_names.Count <= options.MaxAuthors)
            return found;
        log.Report(DiagnosticCode.TooManyAuthors, fields.Page, field, $"there are {_names.Count} names, of which {options.MaxAuthors} were kept");
        _names.RemoveRange(options.MaxAuthors, _names.Count - options.MaxAuthors);
        return found with { Certainty = Certainty.Guess };
    }

    private Evidence Divide(PageFields fields, Field field, ReadOnlySpan<byte> spelled, out ReadOnlySpan<byte> text)
    {
        var keysText = fields.TextOrPart(Field.WorkKeys, out var keysAreCut);
        if (fields.TryGetValues(field, out text, _names))
        {
            if (fields.LayoutOf(field) == ValueLayout.GluedLines && _names.Count > 0)
                DivideFirst(fields, text);
            return new(EvidenceSource.Field, Certainty.Certain);
        }
        _names.Clear();
        var isAuthors = field == Field.Author;
        if (isAuthors && text.IsEmpty)
            text = AuthorText.Find(fields, _keys, out _);
        var isCut = false;
        if (isAuthors && text.IsEmpty)
            text = fields.TextOrPart(field, out isCut);
        text = LooseText.Trim(text);
        if (spelled.Length > text.Length)
            text = spelled;
        if (text.IsEmpty)
            return default;
        if (!Utf8.IsValid(text))
            text = Encoding.UTF8.GetBytes(Text.Decode(text));   // so that places in the text and in its characters agree

        var complete = WorkKeys.TryRead(keysText, keysAreCut, _keys);
        if (isAuthors && _keys.Count > 0)
            return Align(fields, text, keysText, complete);
        if (!isAuthors && _keys.Count > 0 && TryMatchAll(text, keysText))
            return new(EvidenceSource.WorkKeys, Certainty.Certain);
        _names.Clear();

        var first = isAuthors ? fields.Text(Field.AuthorSort) : default;
        if (!first.IsEmpty && LooseText.AreEqual(text, first))
        {
            _names.Add(0..text.Length);
            return new(EvidenceSource.OtherFields, Certainty.Certain);
        }
        var found = Infer(text, 0, first, isAuthors && !isCut ? PreambleWitness.AuthorCount(fields.Preamble) : null);
        if (isCut)
        {
            log.Report(DiagnosticCode.ValueIncomplete, fields.Page, field, $"the list of authors is incomplete");
            return found with { Certainty = Certainty.Guess };
        }
        if (!options.InferAuthors)
            log.Report(DiagnosticCode.AuthorsInferred, fields.Page, field, $"the list of names was left undivided");
        else if (found.Certainty < Certainty.Certain)
            log.Report(DiagnosticCode.AuthorsInferred, fields.Page, field, $"the division into names ({_names.Count}) was inferred");
        return found;
    }

    /// <summary>Divides the list by the keys, one name for each.</summary>
    private Evidence Align(PageFields fields, ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText, bool complete)
    {
        int position = 0, key = 0, searches = 0;
        var certainty = Certainty.Certain;
        while (key < _keys.Count && position < text.Length)
        {
            if (MatchKey(text[position..], keysText[_keys[key]], out var length))
            {
                Add(text, position, position + length);
                position += length;
                key++;
                continue;
            }
            certainty = Certainty.Likely;
            // Keys that nearly match would make each search long: where so many names do not fit, the keys are those of another list.
            var (skippedKeys, skippedLength) = ++searches <= MostSearches ? FindNext(text[position..], keysText, key) : (_keys.Count - key, text.Length - position);
            AddUnaligned(text[..(position + skippedLength)], position, skippedKeys);
            position += skippedLength;
            key += skippedKeys;
        }
        if (!LooseText.Trim(text[position..]).IsEmpty)
        {
            var count = PreambleWitness.AuthorCount(fields.Preamble) - _names.Count;
            var inferred = Infer(text, position, default, complete || count < 1 ? null : count);
            certainty = inferred.Certainty < certainty ? inferred.Certainty : certainty;
        }
        else if (key < _keys.Count && !fields.Has(Field.Author2) && !fields.Has(Field.AuthorCorporate))
        {
            certainty = Certainty.Likely;   // a name is missing, or a key is not of this list
        }
        if (certainty != Certainty.Certain)
            log.Report(DiagnosticCode.AuthorsNotAligned, fields.Page, Field.Author, $"some of the {_names.Count} authors do not fit the work keys");
        return new(EvidenceSource.WorkKeys, certainty);
    }

    private static bool MatchKey(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, out int length)
    {
        text = text[..Math.Min(text.Length, LongestName)];
        if (!key.IsEmpty)
            return KeyAlignment.TryMatch(text, key, out length);
        var wordEnd = text.TrimStart((byte)' ').IndexOf((byte)' ');
        length = wordEnd < 0 ? text.Length : wordEnd + text.Length - text.TrimStart((byte)' ').Length;
        return KeyFolding.IsEmpty(text[..length]);
    }

    /// <summary>Looks for the next name that fits its key. Everything before it are names that do not.</summary>
    private (int Keys, int Length) FindNext(ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText, int key)
    {
        for (var skipped = 1; skipped <= MostSkippedKeys && key + skipped < _keys.Count; skipped++)
        {
            var window = text[..Math.Min(text.Length, skipped * LongestName)];
            for (var at = 0; window[(at + 1)..].IndexOf((byte)' ') is var blank and >= 0;)
            {
                at += blank + 1;
                if (!keysText[_keys[key + skipped]].IsEmpty && KeyAlignment.TryMatch(window[(at + 1)..], keysText[_keys[key + skipped]], out _))
                    return (skipped, at + 1);
            }
        }
        return (_keys.Count - key, text.Length);
    }

    /// <summary>Adds names that do not fit their keys, in scripts whose letters cannot be folded: where the words divide evenly, that many words each.</summary>
    private void AddUnaligned(ReadOnlySpan<byte> text, int start, int count)
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
            Add(text, nameStart, start + word.End.Value);
            (nameStart, inName) = (start + word.End.Value, 0);
        }
    }

    /// <summary>Whether every name of a list fits some key; the keys may be of more names than the list has.</summary>
    private bool TryMatchAll(ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText)
    {
        _names.Clear();
        var key = 0;
        for (var position = 0; position < text.Length;)
        {
            var tried = 0;
            var length = 0;
            var most = Math.Min(_keys.Count, MostTriedKeys);
            for (; tried < most && !(MatchKey(text[position..], keysText[_keys[(key + tried) % _keys.Count]], out length) && length > 0); tried++)
            {
            }
            if (tried == most)
                return false;
            key += tried + 1;
            Add(text, position, position + length);
            position += length;
        }
        return _names.Count > 0;
    }

    /// <summary>Divides by the shape of names what nothing states.</summary>
    private Evidence Infer(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> first, int? count)
    {
        var rest = text[start..];
        var certainty = Certainty.Guess;
        if (!options.InferAuthors)
        {
            Add(text, start, text.Length);
            return new(EvidenceSource.Inference, certainty);
        }
        _inferred.Clear();
        var chars = Encoding.UTF8.GetString(rest);
        certainty = AuthorSegmenter.Split(chars, Encoding.UTF8.GetString(first), count, _inferred);
        int charAt = 0, byteAt = start;
        foreach (var range in _inferred)
        {
            byteAt += Encoding.UTF8.GetByteCount(chars.AsSpan(charAt, range.Start.Value - charAt));
            var length = Encoding.UTF8.GetByteCount(chars.AsSpan()[range]);
            Add(text, byteAt, byteAt + length);
            byteAt += length;
            charAt = range.End.Value;
        }
        return new(EvidenceSource.Inference, certainty);
    }

    /// <summary>The extractor glued the first two values: the field with the first author tells where it ends.</summary>
    private void DivideFirst(PageFields fields, ReadOnlySpan<byte> text)
    {
        var glued = text[_names[0]];
        var rest = glued;
        if (LooseText.TryStrip(ref rest, fields.Text(Field.AuthorSort)) && !rest.IsEmpty && rest.Length < glued.Length)
        {
            _names[0] = 0..(glued.Length - rest.Length);
            _names.Insert(1, (glued.Length - rest.Length)..glued.Length);
        }
    }

    private void Add(ReadOnlySpan<byte> text, int start, int end)
    {
        var trimmed = text[start..end].Trim((byte)' ');
        if (!trimmed.IsEmpty)
        {
            start += text[start..end].Length - text[start..end].TrimStart((byte)' ').Length;
            _names.Add(start..(start + trimmed.Length));
        }
    }
}
