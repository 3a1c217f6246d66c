using System.Globalization;
using System.Text;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Tests.IndexPages;

/// <summary>
/// Writes tokens as short texts: <c>name = value</c> for a row, <c>+ value</c> for a continuation, <c>"text</c> and <c>~separator</c>;
/// <c> /</c> at the end where the row ends on the line.
/// </summary>
internal static class Tokens
{
    public static List<string> Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static List<string> Of(byte[] utf8, bool withPlaces = false) =>
        In(utf8, 0, utf8.Length, isFinal: true, default, withPlaces, out _, out _);

    /// <summary>The tokens of a text given in two blocks.</summary>
    public static List<string> OfParts(byte[] utf8, int split, bool withPlaces = false)
    {
        var tokens = In(utf8, 0, split, isFinal: false, default, withPlaces, out var consumed, out var state);
        tokens.AddRange(In(utf8, consumed, utf8.Length, isFinal: true, state, withPlaces, out _, out _));
        return tokens;
    }

    /// <summary>The tokens, with their places, of a text given in blocks of one line each.</summary>
    public static List<string> OfLines(byte[] utf8)
    {
        var tokens = new List<string>();
        DumpTokenizerState state = default;
        for (var start = 0; start < utf8.Length;)
        {
            var length = utf8.AsSpan(start..).IndexOf((byte)'\n') + 1;
            var end = length == 0 ? utf8.Length : start + length;
            tokens.AddRange(In(utf8, start, end, isFinal: end == utf8.Length, state, withPlaces: true, out start, out state));
        }
        return tokens;
    }

    /// <summary>A number for all tokens of a text given in two blocks, with their places: equal for equal tokens.</summary>
    public static int Digest(byte[] utf8, int split)
    {
        var digest = new HashCode();
        var first = new DumpTokenizer(utf8.AsSpan(..split), isFinalBlock: false);
        Add(ref first, ref digest);
        var second = new DumpTokenizer(utf8.AsSpan(first.BytesConsumed..), isFinalBlock: true, first.State);
        Add(ref second, ref digest);
        return digest.ToHashCode();

        static void Add(ref DumpTokenizer tokens, ref HashCode digest)
        {
            while (tokens.Read())
            {
                digest.Add(
                    (tokens.Kind, tokens.Form, tokens.IsEscaped, tokens.IsRowEnd, tokens.Line, tokens.ByteOffset, tokens.Name.Length,
                        tokens.Value.Length));
                digest.AddBytes(tokens.Name);
                digest.AddBytes(tokens.Value);
            }
        }
    }

    /// <summary>The form in which the rows of a text are written.</summary>
    public static RowForm FormOf(string text)
    {
        var tokens = new DumpTokenizer(Encoding.UTF8.GetBytes(text), isFinalBlock: true);
        while (tokens.Read())
        {
        }
        return tokens.Form;
    }

    private static List<string> In(byte[] utf8, int start, int end, bool isFinal, DumpTokenizerState state, bool withPlaces,
        out int consumed, out DumpTokenizerState last)
    {
        var found = new List<string>();
        var tokens = new DumpTokenizer(utf8.AsSpan(start..end), isFinal, state);
        while (tokens.Read())
        {
            var value = Encoding.UTF8.GetString(tokens.Value);
            var text = tokens.Kind switch
            {
                DumpTokenKind.Row => $"{Encoding.UTF8.GetString(tokens.Name)} = {value}",
                DumpTokenKind.Continuation => $"+ {value}",
                DumpTokenKind.Text => $"\"{value}",
                DumpTokenKind.Separator => $"~{value}",
                _ => throw new InvalidOperationException("A token without a kind was read."),
            };
            var places = withPlaces ? string.Create(CultureInfo.InvariantCulture, $"{tokens.Line}@{tokens.ByteOffset}:{tokens.Form}:{tokens.IsEscaped}: ") : "";
            found.Add(places + text + (tokens.IsRowEnd ? " /" : ""));
        }
        Assert.Equal(DumpTokenKind.None, tokens.Kind);
        consumed = start + tokens.BytesConsumed;
        last = tokens.State;
        return found;
    }
}
