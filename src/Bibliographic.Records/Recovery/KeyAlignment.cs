using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery;

/// <summary>Aligns a flattened list of names with the work keys of the names.</summary>
internal sealed class KeyAlignment
{
    private const int MaxNameLength = 400;

    /// <summary>The number of consecutive keys that may fail to match before the rest of the list is given up.</summary>
    private const int MaxSkippedKeys = 8;

    /// <summary>
    /// The number of searches for the next match in one list. Keys that nearly match make each search long; where this many names do not
    /// match, the keys belong to another list.
    /// </summary>
    private const int MaxSearches = 64;

    private const int MaxTriedKeys = 256;

    private readonly List<AlignedPart> _parts = [];

    /// <summary>The parts of the list that <see cref="Align"/> found, in order.</summary>
    public IReadOnlyList<AlignedPart> Parts => _parts;

    /// <summary>Aligns a list with its keys, one name for each key.</summary>
    /// <param name="text">The list.</param>
    /// <param name="keysText">The text of the keys.</param>
    /// <param name="keys">The range of each key, in the order of the names.</param>
    /// <param name="end">The end of the last part. A rest has no keys.</param>
    /// <returns>The number of keys that are used up.</returns>
    public int Align(ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText, List<Range> keys, out int end)
    {
        _parts.Clear();
        int position = 0, key = 0, searches = 0;
        while (key < keys.Count && position < text.Length)
        {
            if (MatchKey(text[position..], keysText[keys[key]], out var length))
            {
                _parts.Add(new(position..(position + length), 0));
                key++;
            }
            else
            {
                (var skipped, length) = ++searches <= MaxSearches
                    ? FindNext(text[position..], keysText, keys, key)
                    : (keys.Count - key, text.Length - position);
                _parts.Add(new(position..(position + length), skipped));
                key += skipped;
            }
            position += length;
        }
        end = position;
        return key;
    }

    /// <summary>Divides a list of names, each of which matches some key; the keys may include those of other names.</summary>
    /// <param name="text">The list.</param>
    /// <param name="keysText">The text of the keys.</param>
    /// <param name="keys">The range of each key.</param>
    /// <returns>Whether every name matches one. Otherwise the parts are undefined.</returns>
    public bool TryAlignWithAny(ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText, List<Range> keys)
    {
        _parts.Clear();
        var key = 0;
        for (var position = 0; position < text.Length;)
        {
            // The names are usually in the order of their keys, so the search continues after the last one.
            var tried = 0;
            var length = 0;
            var limit = Math.Min(keys.Count, MaxTriedKeys);
            while (tried < limit && !(MatchKey(text[position..], keysText[keys[(key + tried) % keys.Count]], out length) && length > 0))
                tried++;
            if (tried == limit)
                return false;
            key += tried + 1;
            _parts.Add(new(position..(position + length), 0));
            position += length;
        }
        return _parts.Count > 0;
    }

    /// <summary>Matches one name. An empty key is that of a name in a script that is not in keys: it matches one word.</summary>
    private static bool MatchKey(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, out int length)
    {
        text = text[..Math.Min(text.Length, MaxNameLength)];
        if (!key.IsEmpty)
        {
            if (!WorkKeyMatcher.TryMatch(text, key, out length))
                return false;
            length += NameAdditions.Length(text[length..]);
            return true;
        }
        var word = text.TrimStart((byte)' ');
        var wordEnd = word.IndexOf((byte)' ');
        length = wordEnd < 0 ? text.Length : text.Length - word.Length + wordEnd;
        return KeyFolding.IsEmpty(text[..length]);
    }

    /// <summary>
    /// Finds the next name that matches a later key. The names of the keys in between are in the text before it, or missing.
    /// </summary>
    private static (int Keys, int Length) FindNext(ReadOnlySpan<byte> text, ReadOnlySpan<byte> keysText, List<Range> keys, int key)
    {
        for (var skipped = 1; skipped <= MaxSkippedKeys && key + skipped < keys.Count; skipped++)
        {
            var nextKey = keysText[keys[key + skipped]];
            var window = text[..Math.Min(text.Length, skipped * MaxNameLength)];
            for (var at = 0; window[(at + 1)..].IndexOf((byte)' ') is var space and >= 0;)
            {
                at += space + 1;
                if (!nextKey.IsEmpty && WorkKeyMatcher.TryMatch(window[(at + 1)..], nextKey, out _))
                    return (skipped, at + 1);
            }
        }
        return (keys.Count - key, text.Length);
    }
}
