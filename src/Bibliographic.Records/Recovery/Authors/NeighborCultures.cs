namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Decides by culture whether a word between two commas belongs to the author before it or to the one after it.</summary>
/// <remarks>
/// In <c>Qiao, Mingli Ahmadi Tafti, Seyed</c> the word <c>Ahmadi</c> could be a second given name of Qiao or the first word of a family
/// name. Its letters suit the names <c>Tafti</c> and <c>Seyed</c>, not <c>Qiao</c> and <c>Mingli</c>. See <see cref="CultureModel"/>.
/// </remarks>
internal readonly ref struct NeighborCultures
{
    /// <summary>The length of the buffer that a segment needs.</summary>
    public const int BufferSize = 4 * CultureModel.Cultures;

    private readonly ReadOnlySpan<char> _text;
    private readonly AuthorWords _words;
    private readonly int _start;

    /// <summary>The cultures of the segment's first word, a given name.</summary>
    private readonly Span<float> _given;

    /// <summary>The cultures of the last word of the family name that is scored.</summary>
    private readonly Span<float> _tail;

    /// <summary>The joint cultures of the author before the boundary: the end of the family name and the given name.</summary>
    private readonly Span<float> _before;

    /// <summary>The cultures of the given name of the author after the boundary.</summary>
    private readonly Span<float> _after;

    /// <summary>Examines the words around a segment.</summary>
    /// <param name="text">The list.</param>
    /// <param name="words">Its words.</param>
    /// <param name="segment">The segment, neither the first nor the last.</param>
    /// <param name="start">The first word of the segment that is examined.</param>
    /// <param name="buffer">A buffer of <see cref="BufferSize"/> numbers.</param>
    public NeighborCultures(ReadOnlySpan<char> text, AuthorWords words, int segment, int start, Span<float> buffer)
    {
        _text = text;
        _words = words;
        _start = start;
        _given = buffer[..CultureModel.Cultures];
        _tail = buffer.Slice(CultureModel.Cultures, CultureModel.Cultures);
        _before = buffer.Slice(2 * CultureModel.Cultures, CultureModel.Cultures);
        _after = buffer.Slice(3 * CultureModel.Cultures, CultureModel.Cultures);
        _before.Fill(1);
        _after.Fill(1);
        // Initials say nothing about a culture.
        if (words.SegmentLength(segment - 1) > 0)
            Multiply(_before, words.SegmentEnd(segment - 1) - 1, _tail);
        if (!words[start].Is(WordTraits.AnyInitials))
            Multiply(_before, start, _given);
        var length = words.SegmentLength(segment + 1);
        if (length == 0)
            return;
        var next = words.SegmentStart(segment + 1);
        NextIsInitials = length <= 3 && words[next].Is(WordTraits.Initials);
        if (!words[next].Is(WordTraits.AnyInitials))
            Multiply(_after, next, _tail);
    }

    /// <summary>
    /// Whether the author whose family name ends the segment has initials as given name: <c>Signe Peralta Lizaso, E. M.</c>
    /// </summary>
    public bool NextIsInitials { get; }

    /// <summary>Scores a family name of several words.</summary>
    /// <param name="head">Its first word that is not a particle.</param>
    /// <param name="beforeTail">The last but one.</param>
    /// <param name="tail">The last.</param>
    public double ScoreCompound(int head, int beforeTail, int tail)
    {
        Span<float> headCultures = stackalloc float[CultureModel.Cultures], other = stackalloc float[CultureModel.Cultures];
        Rate(head, headCultures);
        Rate(tail, _tail);
        if (beforeTail != head)
            Rate(beforeTail, other);
        var score = Weights.CompoundAlike * LogLikeness(beforeTail == head ? headCultures : other, _tail);
        if (!_words[_start].Is(WordTraits.AnyInitials))
            score += Weights.CompoundLikeGiven * LogLikeness(headCultures, _given);
        _after.CopyTo(other);
        Multiply(other, _tail);
        var suitsNext = Weights.ShareFloor + Share(headCultures, other);
        var suitsPrevious = Weights.ShareFloor + Share(headCultures, _before);
        return score + Weights.CompoundLikeNext * Math.Log(suitsNext / suitsPrevious);
    }

    private void Rate(int word, Span<float> cultures) => CultureModel.Rate(_words[word].Core(_text), cultures);

    private void Multiply(Span<float> product, int word, Span<float> rated)
    {
        Rate(word, rated);
        Multiply(product, rated);
    }

    private static void Multiply(Span<float> product, ReadOnlySpan<float> rated)
    {
        for (var i = 0; i < product.Length; i++)
            product[i] *= rated[i] + Weights.CultureFloor;
    }

    /// <summary>Half the logarithm of how much more often than by chance two words are of one culture.</summary>
    private static double LogLikeness(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        double product = 0;
        for (var i = 0; i < one.Length; i++)
            product += one[i] * other[i];
        return Math.Log(Weights.LikenessFloor + CultureModel.Cultures * product) / 2;
    }

    /// <summary>The expected probability of a word's cultures where other words have already made some of them more probable.</summary>
    private static double Share(ReadOnlySpan<float> rated, ReadOnlySpan<float> product)
    {
        double sum = 0, shared = 0;
        for (var i = 0; i < product.Length; i++)
        {
            sum += product[i];
            shared += product[i] * rated[i];
        }
        return shared / sum;
    }
}
