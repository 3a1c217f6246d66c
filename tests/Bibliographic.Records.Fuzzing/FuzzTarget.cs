namespace Bibliographic.Records.Fuzzing;

/// <summary>Something of the library that any bytes may be given to. An exception means that a promise is broken.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The longest input that is tried, in bytes: what is longer teaches nothing new, and slowly.</summary>
    public const int LongestInput = 64 * 1024;

    /// <summary>The name, also that of the folders of its seeds and found inputs.</summary>
    public abstract string Name { get; }

    /// <summary>Tries one input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="memory">Where the library gets it from.</param>
    public void Run(ReadOnlySpan<byte> input, GuardedMemory memory)
    {
        if (input.Length <= LongestInput)
            Try(input, memory);
    }

    protected abstract void Try(ReadOnlySpan<byte> input, GuardedMemory memory);
}
