using System.IO.Compression;
using Bibliographic.Records.Output;

namespace Bibliographic.Records.Tool.IO;

/// <summary>One of several outputs while it is written. A file takes its place when all are complete.</summary>
internal sealed class OpenTarget : IDisposable
{
    private readonly RecordTarget _target;
    private readonly AtomicFile? _file;
    private readonly List<IDisposable> _open = [];
    private RecordWriter? _writer;

    public OpenTarget(RecordTarget target)
    {
        _target = target;
        try
        {
            Stream stream;
            if (target.Path is not { } path)
                stream = Opened(StandardStreams.OpenOutput(target.Format));
            else
            {
                _file = Opened(new AtomicFile(RecordFile.NoFolder(path)));
                stream = _file.IsInPlace ? Opened(StandardStreams.Guard(_file.Stream, target.Format)) : _file.Stream;
                if (RecordFile.IsPacked(path))
                    stream = Opened(new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true));
            }
            _writer = target.Format.CreateWriter(stream);
        }
        catch (Exception e)
        {
            Dispose();
            if (RecordFile.IsRefusal(e))
                throw ToolException.CannotWrite(target.Path ?? "standard output", e);
            throw;
        }
    }

    /// <summary>Writes a record; one at which the format fails is left out, or ends the command.</summary>
    public void Write(BibliographicRecord record) => Do(() =>
    {
        try
        {
            _writer!.Write(record);
        }
        catch (RecordWriteException e) when (_target.OnFault is not null && _writer!.CanRecover)
        {
            _target.OnFault!(e);
        }
    });

    /// <summary>Writes the end, with what is still in buffers.</summary>
    public void Complete() => Do(() =>
    {
        _writer!.Complete();
        _writer.Dispose();
        _writer = null;
        _open.OfType<GZipStream>().SingleOrDefault()?.Dispose();
    });

    /// <summary>Puts the file in its place.</summary>
    public void Commit() => Do(() => _file?.Commit());

    public void Dispose()
    {
        _writer?.Dispose();
        for (var i = _open.Count - 1; i >= 0; i--)
            _open[i].Dispose();
        _open.Clear();
    }

    private T Opened<T>(T opened)
        where T : IDisposable
    {
        _open.Add(opened);
        return opened;
    }

    private void Do(Action work) => _target.Faults.Watch(() =>
    {
        try
        {
            work();
        }
        catch (Exception e) when (RecordFile.IsRefusal(e))
        {
            throw ToolException.CannotWrite(_target.Path ?? "standard output", e);
        }
    });
}
