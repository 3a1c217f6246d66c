using System.Text;
using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output.Dump;

/// <summary>Makes the work keys: for each title, each name folded and the title folded.</summary>
internal static class DumpWorkKeys
{
    /// <summary>The keys with the title as it is, then those with the title without its article.</summary>
    public static string? Of(DumpAgents agents, string? title, string language)
    {
        if (agents.Names.Count == 0)
            return null;
        var keys = new StringBuilder();
        AddAll(keys, agents, title);
        if (TitleSorting.ArticleLength(title, language) is > 0 and var length)
            AddAll(keys, agents, title![length..]);
        return keys.ToString();
    }

    private static void AddAll(StringBuilder keys, DumpAgents agents, string? title)
    {
        var titleKey = Fold(title ?? "");
        if (titleKey.Length == 0)
            titleKey = "untitled"; // A key has two words.
        foreach (var name in agents.Names)
            keys.Append(keys.Length > 0 ? " AT " : "AT ").Append(Fold(name)).Append(' ').Append(titleKey);
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        while (!rest.IsEmpty)
        {
            rest = rest[KeyFolding.Fold(rest, out var key, out var isKnown)..];
            folded.Append(isKnown ? Encoding.UTF8.GetString(key) : "x"); // A catalogue looks the letter up in a dictionary.
        }
        return folded.ToString();
    }
}
