namespace Bibliographic.Records.Input;

/// <summary>
/// How input is waited for. Everything that reads is written once, as an asynchronous method with one of the two modes as type argument. In
/// <see cref="BlockingRead"/> every call returns a completed task, so that the method completes before it returns and its result can be
/// taken at once.
/// </summary>
internal interface IReadMode
{
    static abstract ValueTask<int> ReadAsync(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken);

    static abstract ValueTask<bool> MoveNextAsync(ContainerReader container, CancellationToken cancellationToken);

    static abstract ValueTask<int> ReadContentAsync(ContainerReader container, Memory<byte> buffer, CancellationToken cancellationToken);

    static abstract ValueTask WaitAsync(Task task, CancellationToken cancellationToken);
}

/// <summary>Blocks until there is data.</summary>
internal readonly struct BlockingRead : IReadMode
{
    public static ValueTask<int> ReadAsync(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken) =>
        new(stream.Read(buffer.Span));

    public static ValueTask<bool> MoveNextAsync(ContainerReader container, CancellationToken cancellationToken) => new(container.Read());

    public static ValueTask<int> ReadContentAsync(ContainerReader container, Memory<byte> buffer, CancellationToken cancellationToken) =>
        new(container.ReadContent(buffer.Span));

    public static ValueTask WaitAsync(Task task, CancellationToken cancellationToken)
    {
        task.Wait(CancellationToken.None);
        return default;
    }

    /// <summary>The result of a method that was called with this mode.</summary>
    public static T Result<T>(ValueTask<T> task) =>
        task.IsCompleted ? task.Result : throw new InvalidOperationException("A call in blocking mode did not complete.");
}

/// <summary>Lets the thread go while there is no data.</summary>
internal readonly struct NonBlockingRead : IReadMode
{
    public static ValueTask<int> ReadAsync(Stream stream, Memory<byte> buffer, CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, cancellationToken);

    public static ValueTask<bool> MoveNextAsync(ContainerReader container, CancellationToken cancellationToken) =>
        container.ReadAsync(cancellationToken);

    public static ValueTask<int> ReadContentAsync(ContainerReader container, Memory<byte> buffer, CancellationToken cancellationToken) =>
        container.ReadContentAsync(buffer, cancellationToken);

    public static ValueTask WaitAsync(Task task, CancellationToken cancellationToken) => new(task.WaitAsync(cancellationToken));
}
