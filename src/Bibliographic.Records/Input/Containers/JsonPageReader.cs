namespace Bibliographic.Records.Input.Containers;

/// <summary>Gives the texts of objects in JSON, one after the other, from a window on the stream, which it owns.</summary>
internal abstract class JsonPageReader(Stream stream, ContainerContext context, TextNames names) : ContainerReader
{
    private const int FirstSize = 256 * 1024;

    public sealed override ContainerEntry Entry => Page.Entry;

    /// <summary>Where the stream comes from; takes diagnostics.</summary>
    protected ContainerContext Context { get; } = context;

    /// <summary>What the current object holds.</summary>
    protected JsonPage Page { get; } = new(context, names);

    /// <summary>What has been read of the stream and not been done with.</summary>
    protected StreamWindow Window { get; } = new(FirstSize);

    /// <summary>Whether the stream ends with the window.</summary>
    protected bool IsFinal { get; private set; }

    public sealed override bool Read() => BlockingRead.Result(Read<BlockingRead>(default));

    public sealed override ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) =>
        Read<NonBlockingRead>(cancellationToken);

    public sealed override int ReadContent(Span<byte> buffer) => Page.Read(buffer);

    public sealed override ValueTask<int> ReadContentAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Page.Read(buffer.Span));

    /// <summary>Takes the text out of the next object, if it has one.</summary>
    /// <returns>False when more of the stream is needed.</returns>
    protected abstract bool TryTake();

    /// <summary>Tells that the stream has ended.</summary>
    protected virtual void End()
    {
    }

    protected sealed override void Dispose(bool disposing)
    {
        stream.Dispose();
        Window.Dispose();
    }

    private async ValueTask<bool> Read<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        Page.Clear();
        while (true)
        {
            while (TryTake())
            {
                if (Page.HasText)
                    return true;   // a blank or broken one has no text
            }
            if (IsFinal)
            {
                End();
                return false;
            }
            IsFinal = !await Window.Fill<TIO>(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }
}
