namespace Bibliographic.Records.Recovery.Authors;

/// <summary>Compares the culture of a doubtful word with those of the two authors it may belong to.</summary>
internal readonly ref struct Surroundings
{
    private const float Floor = 0.03f;

    /// <summary>Room that a stretch needs.</summary>
    public const int RoomSize = 4 * CultureModel.Cultures;

    private readonly ReadOnlySpan<char> _text;
    private readonly AuthorWords _words;
    private readonly int _start;
    private readonly Span<float> _given;
    private readonly Span<float> _tail;
    private readonly Span<float> _before;
    private readonly Span<float> _after;

    /// <summary>Looks at the words next to a stretch.</summary>
    /// <param name="text">The list.</param>
    /// <param name="words">Its words.</param>
    /// <param name="stretch">The stretch.</param>
    /// <param name="start">The first word that is looked at in it.</param>
    /// <param name="room">Room for <see cref="RoomSize"/> numbers.</param>
    public Surroundings(ReadOnlySpan<char> text, AuthorWords words, int stretch, int start, Span<float> room)
    {
        _text = text;
        _words = words;
        _start = start;
        _given = room[..CultureModel.Cultures];
        _tail = room.Slice(CultureModel.Cultures, CultureModel.Cultures);
        _before = room.Slice(2 * CultureModel.Cultures, CultureModel.Cultures);
        _after = room.Slice(3 * CultureModel.Cultures, CultureModel.Cultures);
        _before.Fill(1);
        _after.Fill(1);
        if (words.LengthOf(stretch - 1) > 0)
            Multiply(_before, words.EndOf(stretch - 1) - 1, _tail);
        if (!words[start].Is(WordTraits.AnyInitials))
            Multiply(_before, start, _given);
        var length = words.LengthOf(stretch + 1);
        if (length == 0)
            return;
        var next = words.StartOf(stretch + 1);
        NextIsInitials = length <= 3 && words[next].Is(WordTraits.Initials);
        if (!words[next].Is(WordTraits.AnyInitials))
            Multiply(_after, next, _tail);
    }

    /// <summary>Whether the author whose family name ends the stretch has initials for a given name.</summary>
    public bool NextIsInitials { get; }

    /// <summary>How much the cultures speak for a family name of several words.</summary>
    /// <param name="head">The first word of the family name that is no particle.</param>
    /// <param name="beforeTail">The last but one.</param>
    /// <param name="tail">The last.</param>
    public double Compare(int head, int beforeTail, int tail)
    {
        Span<float> doubtful = stackalloc float[CultureModel.Cultures], other = stackalloc float[CultureModel.Cultures];
        Rate(head, doubtful);
        Rate(tail, _tail);
        if (beforeTail != head)
            Rate(beforeTail, other);
        var score = Weight.CompoundAlike * Likeness(beforeTail == head ? doubtful : other, _tail);
        if (!_words[_start].Is(WordTraits.AnyInitials))
            score += Weight.CompoundLikeGiven * Likeness(doubtful, _given);
        _after.CopyTo(other);
        Multiply(other, _tail);
        return score + Weight.CompoundLikeNext * Math.Log((0.02 + Share(doubtful, other)) / (0.02 + Share(doubtful, _before)));
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
            product[i] *= rated[i] + Floor;
    }

    private static double Likeness(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        double product = 0;
        for (var i = 0; i < one.Length; i++)
            product += one[i] * other[i];
        return Math.Log(0.1 + CultureModel.Cultures * product) / 2;
    }

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
