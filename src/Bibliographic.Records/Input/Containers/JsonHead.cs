using System.Text.Json;
using Bibliographic.Records.Input.NativeJson;

namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// Tells JSON Lines with pages from the library's own JSON and from MARC-in-JSON, by the first complete object that tells, whatever its
/// length.
/// </summary>
internal static class JsonHead
{
    private const int MostObjects = 16;   // a file whose lines all say too little is not read whole for this

    /// <summary>Looks at the first objects.</summary>
    /// <param name="head">The beginning of the input.</param>
    /// <param name="names">The names of the properties that hold a page.</param>
    public static JsonHeadKind Examine(InputHead head, TextNames names)
    {
        var rest = head.Text;
        var left = rest;
        var indentation = IndentationOfFirst(rest);
        var areEmpty = true;
        for (var i = 0; i < MostObjects && rest is [(byte)'{' or (byte)'[', ..]; i++)
        {
            var kind = ExamineObject(rest, names, out var isComplete);
            if (kind != JsonHeadKind.Unknown || !isComplete && !head.IsComplete)
                return kind;
            // The object is broken or says too little; the next may tell more.
            var lineEnd = rest.IndexOf((byte)'\n');
            areEmpty &= (lineEnd < 0 ? rest : rest[..lineEnd]).TrimEnd(" \t\r"u8) is [(byte)'{', (byte)'}'];
            left = lineEnd < 0 ? default : rest[(lineEnd + 1)..];
            rest = NextObject(left, indentation);
        }
        var isEnd = left.TrimStart(" \t\r\n"u8).IsEmpty;
        if (areEmpty && isEnd && head.Text is [(byte)'{', ..])
            return JsonHeadKind.Records;   // that say nothing
        return head.Text is [(byte)'{', ..] && !isEnd ? JsonHeadKind.Texts : JsonHeadKind.Unknown;
    }

    /// <summary>Whether a text is JSON that holds records of a kind.</summary>
    public static Recognition Recognize(InputHead head, JsonHeadKind kind)
    {
        if (head.Text is not [(byte)'{' or (byte)'[', ..])
            return Recognition.No;
        var found = Examine(head, TextNames.Default);
        return found == kind
            ? Recognition.Yes
            : found == JsonHeadKind.Unknown && !head.IsComplete ? Recognition.NeedsMoreData : Recognition.No;
    }

    /// <summary>Whether JSON that holds records has one on each line, rather than a list of them or one on several lines.</summary>
    public static bool HasLines(InputHead head) =>
        head.Text is [(byte)'{', ..] text
            && (text.IndexOf((byte)'\n') is var end && end < 0 || text[..end].TrimEnd(" \t\r"u8) is [.., (byte)'}']);

    /// <summary>How far the first object of an array is indented; 0 when it stands on the line of the bracket.</summary>
    public static int IndentationOfFirst(ReadOnlySpan<byte> text)
    {
        var start = text[..Math.Max(0, text.IndexOf((byte)'{'))];
        var blanks = start[(start.LastIndexOf((byte)'\n') + 1)..];
        return blanks.ContainsAnyExcept((byte)' ', (byte)'\t') ? 0 : blanks.Length;
    }

    /// <summary>
    /// The text from the next object on: one that follows at once, or starts a line and is not indented more than the first one. Nothing
    /// when there is none.
    /// </summary>
    public static ReadOnlySpan<byte> NextObject(ReadOnlySpan<byte> text, int indentation)
    {
        if (text.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..] next)
            return next;
        while (!text.IsEmpty && !JsonObjectFinder.StartsObject(text, indentation))
        {
            var lineEnd = text.IndexOf((byte)'\n');
            text = lineEnd < 0 ? default : text[(lineEnd + 1)..];
        }
        return text.TrimStart(" \t"u8);
    }

    private static JsonHeadKind ExamineObject(ReadOnlySpan<byte> text, TextNames names, out bool isComplete)
    {
        isComplete = true;
        try
        {
            var json = new Utf8JsonReader(text, isFinalBlock: false, default);
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray && !json.Read())
            {
                isComplete = false;
                return JsonHeadKind.Unknown;
            }
            var depth = json.CurrentDepth;
            var (hasTitle, hasKnown, hasUnknown, hasLeader, hasFields) = (false, false, false, false, false);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isText = names.AreAt(ref json);
                hasTitle |= json.ValueTextEquals("title"u8);
                var isKnown = NativeJsonReader.IsMember(ref json);
                hasKnown |= isKnown;
                hasUnknown |= !isKnown;
                var isLeader = json.ValueTextEquals("leader"u8);
                var areFields = json.ValueTextEquals("fields"u8);
                if (!json.Read())
                    break;
                hasLeader |= isLeader && json.TokenType == JsonTokenType.String;
                hasFields |= areFields && json.TokenType == JsonTokenType.StartArray;
                if (hasLeader && hasFields)
                    return JsonHeadKind.MarcRecords;
                if (isText && json.TokenType == JsonTokenType.String)
                    return JsonHeadKind.Texts;
                if (!json.TrySkip())
                    break;
            }
            isComplete = json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == depth;
            return isComplete && (hasTitle || hasKnown && !hasUnknown) ? JsonHeadKind.Records : JsonHeadKind.Unknown;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return JsonHeadKind.Unknown;   // the text is no JSON; InvalidOperationException: a name is no Unicode
        }
    }
}
