using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Input.MarcViews;

namespace Bibliographic.Records.Fuzzing.Reading;

/// <summary>Looks for the views of MARC records in a text, where nothing else is of interest.</summary>
internal static class MarcViewSearch
{
    /// <summary>Looks for the next record.</summary>
    /// <param name="finder">Reads it.</param>
    /// <param name="text">A text.</param>
    /// <param name="from">Where to begin: the start of a line.</param>
    /// <param name="isFinal">Whether nothing follows the text.</param>
    /// <param name="fields">Receives the fields.</param>
    /// <param name="start">
    /// Where the record starts; without one, the start of the first line that must be looked at again when there is more text.
    /// </param>
    /// <returns>False when there is none, or more of the text is needed.</returns>
    public static bool TryFind(
        this MarcViewFinder finder, ReadOnlySpan<byte> text, int from, bool isFinal, ViewFields fields, out int start)
    {
        for (start = from; (start = SpecialLine.Next(text, start)) >= 0;)
        {
            if (finder.Read(text, start, isFinal, fields, out var next) is var found && found != ViewResult.Nothing)
                return found == ViewResult.Record;
            if (next == start)
                next = TextLine.Read(text, start).Next;
            start = next;
        }
        start = isFinal ? text.Length : text.LastIndexOf((byte)'\n') + 1;
        return false;
    }
}
