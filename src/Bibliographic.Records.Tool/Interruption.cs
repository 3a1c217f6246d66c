using System.Runtime.InteropServices;

namespace Bibliographic.Records.Tool;

/// <summary>
/// Turns the first Ctrl-C, the first request to terminate, or the loss of the terminal into a cancelled token. The process ends at once
/// when there is a second, or when it has not ended a while after the first, because a plug-in or the reader of a pipe does not let it. A
/// signal that is ignored from the start, as under <c>nohup</c>, stays ignored.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _end = new(_ => Environment.Exit(ExitCode.Cancelled));
    private readonly PosixSignalRegistration[] _signals;

    public Interruption() =>
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel),
        ];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _end.Dispose();
        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _end.Change(Patience, Timeout.InfiniteTimeSpan);
        _source.Cancel();
    }
}
