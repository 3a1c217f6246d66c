using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Recovery.Marc;

/// <summary>A text that subfields make, one after the other. Takes time in proportion to their lengths, however many there are.</summary>
internal struct JoinedText
{
    private string? _first;   // as long as there is no second
    private char[]? _characters;
    private int _length;

    /// <summary>What there is.</summary>
    public readonly ReadOnlySpan<char> Span => _characters is null ? _first : _characters.AsSpan(0, _length);

    /// <summary>
    /// Adds a text, divided from what there is by a space where that ends with a mark, and by the separator elsewhere.
    /// </summary>
    public void Add(string text, string separator)
    {
        if (Span.IsEmpty)
        {
            (_first, _characters) = (text, null);
            return;
        }
        var hasMark = IsbdPunctuation.EndsWithMark(Span) || Span is [.., '.' or '('];
        Append(hasMark ? " " : separator);
        Append(text);
    }

    /// <summary>Adds a text behind a divider, which takes the place of the punctuation at the end of what there is.</summary>
    public void AddTrimmed(string text, string divider)
    {
        Keep(IsbdPunctuation.Trim(Span));
        Append(divider);
        Append(text);
    }

    /// <summary>Takes the marks off the end of what there is: they announce a subfield that is left out.</summary>
    public void TrimMarks() => Keep(IsbdPunctuation.TrimMarks(Span));

    private void Keep(ReadOnlySpan<char> kept)
    {
        if (!kept.IsEmpty && Span.Overlaps(kept, out var start) && start == 0)
        {
            EnsureRoom(0);
            _length = kept.Length;
        }
        else
        {
            (_first, _characters) = (kept.ToString(), null);
        }
    }

    /// <summary>Adds a text as it is.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        WorkCounter.Add(text.Length);
        EnsureRoom(text.Length);
        text.CopyTo(_characters.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>The whole text; null when there is none.</summary>
    public override readonly string? ToString() => _characters is null ? _first : new(_characters, 0, _length);

    private void EnsureRoom(int length)
    {
        const int few = 64;
        if (_characters is null)
        {
            _length = _first?.Length ?? 0;
            _characters = new char[_length + length + few];
            _first?.CopyTo(_characters);
        }
        else if (_length + length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_length + length, 2 * _characters.Length));
        }
    }
}
