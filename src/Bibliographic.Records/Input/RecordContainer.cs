using Bibliographic.Records.Input;

namespace Bibliographic.Records;

/// <summary>
/// A way in which texts are packed: compressed, in another encoding, many in one file. The way in for a plug-in that adds one.
/// </summary>
/// <remarks>
/// Derive from this class, and add an instance with <see cref="RecordInputs.With(RecordContainer)"/>. A container says whether it
/// recognizes an input, and opens a reader on it that gives one text after another. What the texts hold is the business of a
/// <see cref="RecordParser"/>. Must be immutable, and safe for use by any number of threads.
/// </remarks>
/// <seealso cref="RecordParser"/>
public abstract class RecordContainer
{
    /// <summary>The container's short name, such as <c>gzip</c>. Two containers of the same name replace each other.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Whether the entries may themselves be containers, as a compressed file may hold JSON Lines. False by default: an entry is the text
    /// of records.
    /// </summary>
    public virtual bool HoldsContainers => false;

    /// <summary>Tells from the first bytes, or from the name, whether an input is such a container.</summary>
    /// <param name="head">The beginning of the input.</param>
    public abstract Recognition Recognize(InputHead head);

    /// <summary>Where such an input may be divided among several readers; <see cref="Partitioning.None"/> by default.</summary>
    /// <param name="head">The beginning of the input.</param>
    public virtual Partitioning GetPartitioning(InputHead head) => Partitioning.None;

    /// <summary>Where the first entry starts at or after a place, in an input that is divided at entries.</summary>
    /// <param name="file">The input.</param>
    /// <param name="position">The place.</param>
    /// <param name="cancellationToken">Stops the wait for data.</param>
    /// <returns>The input's end when there is none; null when the container takes <see cref="ContainerContext.Range"/> itself.</returns>
    internal virtual ValueTask<long?> FindEntry<TIO>(Stream file, long position, CancellationToken cancellationToken)
        where TIO : IReadMode => default;

    /// <summary>Opens a reader on an input that was recognized. Reads nothing yet.</summary>
    /// <param name="stream">The input from its first byte on, read forwards once. The reader closes it.</param>
    /// <param name="context">Takes diagnostics, and has the options of the reading.</param>
    public abstract ContainerReader OpenReader(Stream stream, ContainerContext context);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
