using System.IO.Compression;

namespace Bibliographic.Records.Input.Containers;

/// <summary>
/// Unpacks gzip. After damage, which is reported, reading goes on with the next member: corpora have one for each page, or for some of
/// them. What a file of one member has after the damage is lost.
/// </summary>
internal sealed class GzipInput : ForwardStream
{
    private const string EndsEarly = "they end early";

    private readonly GzipMemberStream _packed;
    private readonly Action<string> _report;
    private GZipStream _unpacked;
    private bool _hasEnded;
    private bool _isAfterDamage;
    private bool _hasReported;   // since anything was unpacked

    /// <param name="packed">The packed data; closed in the end.</param>
    /// <param name="report">Takes the reason for which data are damaged.</param>
    public GzipInput(Stream packed, Action<string> report)
    {
        (_packed, _report) = (new(packed), report);
        _unpacked = Open();
    }

    public override int Read(Span<byte> buffer)
    {
        while (!_hasEnded && !buffer.IsEmpty)
        {
            if (_isAfterDamage)
                return EndLine(buffer);
            try
            {
                if (_unpacked.Read(buffer) is var count and > 0)
                    return Commit(count);
                if (_packed.HasEnded)
                    End(extra: _unpacked.Read(buffer));
                else
                    PassOver(BlockingRead.Result(_packed.GoToMember<BlockingRead>(default)));
            }
            catch (InvalidDataException exception)
            {
                ReportOnce(exception);
                GoOn(BlockingRead.Result(_packed.GoToMember<BlockingRead>(default)));
            }
        }
        return 0;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!_hasEnded && !buffer.IsEmpty)
        {
            if (_isAfterDamage)
                return EndLine(buffer.Span);
            try
            {
                if (await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
                    return Commit(count);
                if (_packed.HasEnded)
                    End(extra: await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
                else
                    PassOver(await _packed.GoToMember<NonBlockingRead>(cancellationToken).ConfigureAwait(false));
            }
            catch (InvalidDataException exception)
            {
                ReportOnce(exception);
                GoOn(await _packed.GoToMember<NonBlockingRead>(cancellationToken).ConfigureAwait(false));
            }
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            _packed.Dispose();
        }
        base.Dispose(disposing);
    }

    private GZipStream Open() => new(_packed, CompressionMode.Decompress, leaveOpen: true);

    private int Commit(int count)
    {
        _packed.Commit();
        _hasReported = false;
        return count;
    }

    /// <summary>The data are complete when nothing came out of the empty members that were put after them.</summary>
    private void End(int extra)
    {
        if (extra > 0)
            _report(EndsEarly);
        else if (_packed.HasSwallowed)
            _report("the header of a member is damaged");
        _hasEnded = true;
    }

    private void ReportOnce(InvalidDataException exception)
    {
        if (!_hasReported)
            _report(_packed.HasEnded ? EndsEarly : exception.Message);
        _hasReported = true;
    }

    /// <summary>Bytes that are no member, such as one whose start is damaged, stood after a member.</summary>
    private void PassOver(bool hasMember)
    {
        if (hasMember)
            _report("there are other bytes between members");
        else if (!_packed.EndsWithPadding)
            _report("there are other bytes after the last member");
        GoOn(hasMember);
    }

    private void GoOn(bool hasMember)
    {
        (_hasEnded, _isAfterDamage) = (!hasMember, hasMember);
        if (!hasMember)
            return;
        _unpacked.Dispose();
        _unpacked = Open();
    }

    /// <summary>Ends the line that the damage has cut, so that it is not joined with one of the next member.</summary>
    private int EndLine(Span<byte> buffer)
    {
        _isAfterDamage = false;
        buffer[0] = (byte)'\n';
        return 1;
    }
}
