namespace Bibliographic.Records.Tool.Commands;

/// <summary>Finds what a mistyped name was meant to be.</summary>
internal static class Suggestion
{
    private const int CloseDistance = 2;

    /// <summary><c> Did you mean bibtex or biblatex?</c>, with a space before it; the empty string when nothing is close.</summary>
    /// <param name="wanted">What was typed, such as <c>bibtx</c>.</param>
    /// <param name="names">What there is.</param>
    public static string For(string wanted, IEnumerable<string> names)
    {
        string[] close = [.. names.Where(name => IsClose(name, wanted.ToLowerInvariant()))];
        return close.Length == 0 ? "" : $" Did you mean {string.Join(" or ", close)}?";
    }

    private static bool IsClose(string name, string wanted) =>
        wanted.Length >= CloseDistance
            && (name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || wanted.Contains(name, StringComparison.OrdinalIgnoreCase))
        || Distance(name.ToLowerInvariant(), wanted) <= Math.Min(CloseDistance, name.Length / 2);

    /// <summary>How many characters have to be changed, added or removed (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        foreach (var c in from)
        {
            var diagonal = row[0]++;
            for (var at = 1; at <= to.Length; at++)
                (diagonal, row[at]) = (row[at], Math.Min(Math.Min(row[at], row[at - 1]) + 1, diagonal + (c == to[at - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
