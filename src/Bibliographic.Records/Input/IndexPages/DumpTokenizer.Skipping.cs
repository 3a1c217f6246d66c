using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input.IndexPages;

/// <summary>Passes over text between tables, of which a corpus has a thousand times more than of tables.</summary>
public ref partial struct DumpTokenizer
{
    /// <summary>
    /// Outside a table: goes on to the next line that might be more than text. <see cref="Read"/> would say <see cref="DumpTokenKind.Text"/>
    /// or <see cref="DumpTokenKind.Separator"/> of each line that is passed over, and would know nothing more after it. Does nothing at the
    /// start of the block and inside a table.
    /// </summary>
    /// <remarks>
    /// 12 GB/s, where <see cref="Read"/> has 1: it looks at 64 bytes at once for hints at a row. A row starts with a known name, all of
    /// which start with a lower-case letter; or it has an underscore in its first word (<c>_version_</c>, <c>ISBN_str_mv</c>) or a pipe
    /// after it; or it begins with a pipe. A page on one line has <c>_version_</c>.
    /// </remarks>
    internal void SkipText()
    {
        var end = _utf8.LastIndexOf((byte)'\n') + 1;   // the last line may go on in the next block
        var last = _utf8.Length - ByteKernel.LineFeedWidth - 1;
        if (_phase != RowPhase.Outside || _position == 0 || _utf8.Length - _position > _longestLine)
            return;
        var lineCount = -1;   // the line feed before the position has been counted
        var next = -1;
        ref var utf8 = ref MemoryMarshal.GetReference(_utf8);
        var at = _position - 1;
        for (; at <= last && at < end && next < 0; at += ByteKernel.LineFeedWidth)
        {
            var hints = ByteKernel.RowHints(in Unsafe.Add(ref utf8, at), out var lineFeeds);
            for (; hints != 0; hints &= hints - 1)
            {
                var hint = at + BitOperations.TrailingZeroCount(hints);
                next = LineOf(hint);
                if (next < 0)
                    continue;
                // The line starts after the last line feed up to the hint.
                lineFeeds &= ulong.MaxValue >> (ByteKernel.LineFeedWidth - 1 - (hint - at));
                break;
            }
            lineCount += BitOperations.PopCount(lineFeeds);
        }
        if (next < 0)
            next = _utf8[..Math.Min(at, end)].LastIndexOf((byte)'\n') + 1;   // all whole lines that have been looked at are text
        if (next <= _position)
            return;
        WorkCounter.Add(next - _position);
        _lineCount += lineCount;
        _position = next;
        _lineFeeds = 0;
        _lineFeedsStart = next - ByteKernel.LineFeedWidth;
    }

    /// <summary>The start of the line that a hint is about; -1 when it is no row after all.</summary>
    private readonly int LineOf(int hint)
    {
        var rest = _utf8[(hint + 1)..];
        switch (_utf8[hint])
        {
            case (byte)'\n' when rest[0] == '|':
                return hint + 1;
            case (byte)'\n' when rest[0] != ByteKernel.ByteOrderMark && !FieldNames.MayStart(rest):
                return -1;
            case (byte)'\n':
                var word = rest[..FieldNames.LengthAtStart(rest[..Math.Min(rest.Length, LongestName)])];
                return word.IsEmpty || FieldNames.TryFind(word, out _) ? hint + 1 : -1;
            case (byte)'_' when rest.StartsWith("version_"u8):
                return _utf8[..hint].LastIndexOf((byte)'\n') + 1;
            case (byte)'_':
                return LineOfFirstWord(_utf8[..hint]);
            default:
                var before = _utf8[..(hint + 1)].TrimEnd(" \t\r"u8);
                var start = LineOfFirstWord(before);
                // Known names have a hint of their own; any other word is one only in a row that ends in a pipe: not in "Home | About".
                return start < 0 || start == before.Length || EndsInPipe(rest) ? start : -1;
        }
    }

    private static bool EndsInPipe(ReadOnlySpan<byte> text) =>
        text[..(text.IndexOf((byte)'\n') is >= 0 and var end ? end : text.Length)].TrimEnd(" \t\r"u8) is [.., (byte)'|'];

    /// <summary>The start of the line of which a text ends in the first word, or before it; -1 when there are further words.</summary>
    private static int LineOfFirstWord(ReadOnlySpan<byte> text)
    {
        var start = Math.Max(0, text.Length - LongestName - LongestMargin);
        var before = text[start..].LastIndexOfAny((byte)' ', (byte)'\t', (byte)'\n');
        return before >= 0 && text[start + before] == '\n' ? start + before + 1 : -1;
    }
}
