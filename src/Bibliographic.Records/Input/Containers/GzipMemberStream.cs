using System.IO.Compression;

namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// Data packed by gzip, no read of which goes across the start of a member: so reading can go on there after damage. Read again after its
/// end it gives empty members: <see cref="GZipStream"/> does not tell complete data from data that end early; but only after a complete
/// member is an empty one read as nothing. Elsewhere it is an error, or bytes come out.
/// </summary>
internal sealed class GzipMemberStream(Stream stream) : ForwardStream
{
    private const int BufferSize = 32 * 1024;
    private const int StartLength = 4;       // signature, method and flags
    private const int EnoughMembers = 200;   // more than the longest header of a block needs
    private const int MostWithoutData = 64;  // bytes of the end of a member, or of an empty one, which may have a name
    private const int FewestPadded = 4;      // a member ends with its length in four bytes, of which three may be zero

    private static readonly byte[] EmptyMembers =
        [.. Enumerable.Repeat<byte[]>([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0], EnoughMembers)
            .SelectMany(member => member)];

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;
    private bool _isFinal;
    private int _given;            // of the empty members
    private int _memberStart = -1;   // where the last read started, when that is the start of a member of which nothing has been unpacked
    private bool _isSecondTry;
    private long _zeros;           // at the end of what has been read
    private long _taken;           // since something was unpacked
    private int _members;          // of which the start was taken since then

    private static ReadOnlySpan<byte> Signature => [0x1F, 0x8B, 8];

    /// <summary>Whether a read has come to the end.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether zeros stand at the end, as tapes and some file systems put them there.</summary>
    public bool EndsWithPadding => _zeros >= FewestPadded;

    /// <summary>
    /// Whether more was read since anything was unpacked than empty members have: a damaged header may say that it goes on over the members
    /// that follow it.
    /// </summary>
    public bool HasSwallowed => _taken > MostWithoutData * (_members + 1L);

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start, _end - _start);

    public override int Read(Span<byte> buffer)
    {
        BlockingRead.Result(Fill<BlockingRead>(default));
        return Take(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Fill<NonBlockingRead>(cancellationToken).ConfigureAwait(false);
        return Take(buffer.Span);
    }

    /// <summary>Tells that what was read last could be unpacked.</summary>
    public void Commit() => (_memberStart, _taken, _members) = (-1, 0, 0);

    /// <summary>
    /// Goes to the next start of a member after damage: that of the last read when nothing of it was unpacked, because the damaged member
    /// before it may have taken its bytes for its own; else one among the bytes that have not been read.</summary>
    /// <returns>False when there is none.</returns>
    public async ValueTask<bool> GoToMember<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        (_taken, _members) = (0, 0);   // the damage is told
        if (_memberStart >= 0)
        {
            (_start, _memberStart, _isSecondTry) = (_memberStart, -1, true);
            return true;
        }
        while (true)
        {
            if (await Fill<TIO>(cancellationToken).ConfigureAwait(false) == 0)
                return false;
            if (IsMember(Rest))
                return true;
            _start += FindMember();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads until there are bytes of which it is known where the next member starts.</summary>
    /// <returns>How many.</returns>
    private async ValueTask<int> Fill<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        while (!_isFinal && (_start == _end || FindMember() == 0))
        {
            Rest.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            var count = await TIO.ReadAsync(stream, _buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            var zeros = count - 1 - _buffer.AsSpan(_end, count).LastIndexOfAnyExcept((byte)0);
            _zeros = zeros == count ? _zeros + zeros : zeros;
            _end += count;
            _isFinal = count == 0;
        }
        return _end - _start;
    }

    private int Take(Span<byte> buffer)
    {
        if (_start == _end && !HasEnded)
        {
            HasEnded = !buffer.IsEmpty;
            return 0;
        }
        var isMember = IsMember(Rest);
        _members += isMember ? 1 : 0;
        _memberStart = !_isSecondTry && isMember ? _start : -1;
        _isSecondTry = false;
        var source = _start == _end ? EmptyMembers.AsSpan(_given) : _buffer.AsSpan(_start, FindMember());
        var count = Math.Min(buffer.Length, source.Length);
        source[..count].CopyTo(buffer);
        if (_start == _end)
            _given += count;
        else
            (_start, _taken) = (_start + count, _taken + count);
        return count;
    }

    /// <summary>
    /// How many bytes come before the next member, or before what may become the start of one. A member at the very start is that of these
    /// bytes.
    /// </summary>
    private int FindMember()
    {
        var rest = Rest;
        for (var at = IsMember(rest) ? StartLength : 0; rest[at..].IndexOf(Signature) is >= 0 and var next; at++)
        {
            at += next;
            if (IsMember(rest[at..]) || !_isFinal && rest.Length - at < StartLength)
                return at;
        }
        var begun = _isFinal ? 0 : rest.EndsWith(Signature[..2]) ? 2 : rest.EndsWith(Signature[..1]) ? 1 : 0;
        return rest.Length - begun;
    }

    // no flag that is not defined
    private static bool IsMember(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature) && bytes is [_, _, _, < 0x20, ..];
}
