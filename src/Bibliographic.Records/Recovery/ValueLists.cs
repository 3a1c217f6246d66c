using System.Text;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Recovery;

/// <summary>
/// Divides fields of several values: by what the page kept apart, else by a vocabulary, by schemes of addresses, or not at all.
/// </summary>
internal sealed class ValueLists(TextPool pool)
{
    private static readonly int FieldCount = Enum.GetValues<Field>().Length;

    // Pages of one catalogue repeat many values: the last list of each field serves again.
    private readonly ValueList<string>[] _last = new ValueList<string>[FieldCount];
    private readonly (string? Whole, Recovered<ValueList<string>> Divided)[] _lastDivided =
        new (string?, Recovered<ValueList<string>>)[FieldCount];

    private readonly List<Range> _ranges = [];
    private readonly List<string> _values = [];

    /// <summary>Finds the next known value in a text.</summary>
    public delegate ReadOnlySpan<byte> Vocabulary(ReadOnlySpan<byte> text);

    /// <summary>The values that a page keeps apart, or the whole text as one value.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="field">The field.</param>
    /// <returns>Certain when the page keeps values apart; a guess when there may be several in one text.</returns>
    public Recovered<ValueList<string>> Undivided(PageFields fields, Field field)
    {
        if (!fields.Has(field))
            return default;
        if (fields.TryGetValues(field, out var text, _ranges))
        {
            var isDoubtful = fields.LayoutOf(field) == ValueLayout.GluedLines || fields.Page.Find(field).IsSuspect;
            return new(Decode(text), EvidenceSource.Field, isDoubtful ? Certainty.Guess : Certainty.Certain);
        }
        if (text.IsEmpty)
            return default;
        var value = pool.Decode(text);
        ref var last = ref _last[(int)field];
        if (last.Count != 1 || !ReferenceEquals(last[0], value))
            last = [value];
        return new(last, EvidenceSource.Field, Certainty.Guess);
    }

    /// <summary>The subjects. Where the page glued values together, the copy in <c>spelling</c> shows where.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="spelled">The subjects as they stand in <c>spelling</c>, with spaces between; may be empty.</param>
    /// <returns>Certain when the page keeps values apart; a guess when there may be several in one text.</returns>
    public Recovered<ValueList<string>> Subjects(PageFields fields, ReadOnlySpan<byte> spelled)
    {
        var whole = Undivided(fields, Field.Topic);
        if (whole.Value.Count == 1 && !whole.Value[0].Contains(' ') && !spelled.Contains((byte)' '))
            whole = new(whole.Value, whole.Evidence.Source);   // one word is one value
        if (spelled.IsEmpty || whole.Evidence.Certainty == Certainty.Certain || whole.Value.IsEmpty)
            return whole;
        var apart = fields.TryGetValues(Field.Topic, out var text, _ranges);
        _values.Clear();
        var start = 0;
        int i = 0, j = 0, range = 0;
        while (i < text.Length && j < spelled.Length)
        {
            var gap = spelled[j] == ' ';
            if (gap && text[i] != ' ' || apart && i > start && StartsValue(text, i, ref range))
                Take(text, ref start, i);
            i += text[i] == ' ' ? 1 : 0;
            j += gap ? 1 : 0;
            if (i == text.Length || j == spelled.Length || text[i++] != spelled[j++])
                return whole;
        }
        if (_values.Count == 0)
            return whole;
        Take(text, ref start, text.Length);
        return new(ValueList.From(_values), EvidenceSource.Spelling, apart ? Certainty.Certain : Certainty.Guess);
    }

    /// <summary>Whether a value starts at a place. The places are asked for in their order.</summary>
    private bool StartsValue(ReadOnlySpan<byte> text, int at, ref int range)
    {
        var start = text[at] == ' ' ? at + 1 : at;
        while (range < _ranges.Count && _ranges[range].Start.Value < start)
        {
            WorkCounter.Add(0);
            range++;
        }
        return range < _ranges.Count && _ranges[range].Start.Value == start;
    }

    private void Take(ReadOnlySpan<byte> text, ref int start, int end)
    {
        _values.Add(pool.Decode(WhitespaceInsensitiveText.Trim(text[start..end])));
        start = end;
    }

    /// <summary>
    /// Divides a text that consists of values of a vocabulary, with or without spaces between; otherwise it stays one value.
    /// </summary>
    public Recovered<ValueList<string>> Divide(PageFields fields, Field field, Vocabulary vocabulary)
    {
        var undivided = Undivided(fields, field);
        var whole = undivided.Value;
        if (whole.IsEmpty || undivided.Evidence.Certainty == Certainty.Certain)
            return undivided;
        ref var last = ref _lastDivided[(int)field];
        var isJoined = whole.Count == 1 && fields.LayoutOf(field) == ValueLayout.Joined;
        if (isJoined && ReferenceEquals(whole[0], last.Whole))
            return last.Divided;
        _values.Clear();
        var areKnown = fields.Page.Find(field).IsSuspect;
        foreach (var value in whole)
        {
            if (TryDivide(Encoding.UTF8.GetBytes(value), vocabulary))
                continue;
            _values.Add(value);
            areKnown = false;
        }
        var isKnown = areKnown || _values.Count > whole.Count || isJoined && IsWord(Encoding.UTF8.GetBytes(whole[0]), vocabulary);
        var divided = new Recovered<ValueList<string>>(
            ValueList.From(_values), undivided.Evidence.Source, isKnown ? Certainty.Certain : Certainty.Likely);
        if (isJoined)
            last = (whole[0], divided);
        return divided;
    }

    /// <summary>Divides addresses: each starts with a scheme, after a space or glued to the one before.</summary>
    /// <param name="fields">The page.</param>
    /// <param name="text">The text of the field, each run of white space as one space; may be empty.</param>
    /// <param name="spelled">The addresses in <c>spelling</c>; may be empty.</param>
    public Recovered<ValueList<string>> Addresses(PageFields fields, ReadOnlySpan<byte> text, ReadOnlySpan<byte> spelled)
    {
        if (text.IsEmpty)
            return default;
        _values.Clear();
        ref readonly var row = ref fields.Page.Find(Field.Url);
        // Where values stand one a line, any of them may be missing, or be of the row below.
        var isSure = (!fields.HasValuesOnLines || !spelled.IsEmpty) && !Replacements.Has(text);
        foreach (var range in new WordRanges(text))
        {
            var word = WhitespaceInsensitiveText.Trim(text[range]);
            if ((row.Layout != ValueLayout.Joined || _values.Count == 0) && (word.SequenceEqual("AT"u8) || word.SequenceEqual("UT"u8)))
                break;
            if (word.IndexOf("://"u8) < 0 && word is not [(byte)'/', ..])
            {
                isSure &= !fields.HasValueBelow(Field.Url);
                if (fields.HasValuesOnLines || !word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                    continue;   // a word or a number is the value of another row
            }
            while (!word.IsEmpty)
            {
                var length = Text.NextAddress(word, includeNested: false);
                _values.Add(Encoding.UTF8.GetString(WhitespaceInsensitiveText.Trim(word[..length])));
                word = word[length..];
            }
        }
        isSure &= !fields.HasValuesOnLines || _values.Count == WordCount(spelled);
        return new(ValueList.From(_values), EvidenceSource.Field, isSure ? Certainty.Certain : Certainty.Likely);
    }

    private static int WordCount(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var _ in new WordRanges(text))
            count++;
        return count;
    }

    private static bool IsWord(ReadOnlySpan<byte> text, Vocabulary vocabulary) => vocabulary(text).Length == text.Length;

    private bool TryDivide(ReadOnlySpan<byte> text, Vocabulary vocabulary)
    {
        var count = _values.Count;
        while (!text.IsEmpty)
        {
            var value = vocabulary(text);
            if (value.IsEmpty)
            {
                _values.RemoveRange(count, _values.Count - count);
                return false;
            }
            _values.Add(pool.Decode(text[..value.Length]));
            text = text[value.Length..].TrimStart((byte)' ');
        }
        return true;
    }

    private ValueList<string> Decode(ReadOnlySpan<byte> text)
    {
        _values.Clear();
        foreach (var range in _ranges)
            _values.Add(pool.Decode(text[range]));
        return ValueList.From(_values);
    }
}
