using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Bibliographic.Records;

/// <summary>An immutable list that is equal to another when their items are, so that records compare by value.</summary>
/// <remarks>
/// <para>
/// Written as a collection expression, <c>ValueList&lt;string&gt; list = ["a", "b"]</c>; from a sequence by <see cref="ValueList.From"/>,
/// which is also the way in languages without collection expressions. <c>foreach</c> and the methods here do not allocate; those of LINQ
/// box the list.
/// </para>
/// <para>The default value is the empty list. Safe for use by any number of threads.</para>
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(RecordJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(ValueList<>.DebuggerView))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[]? items) => _items = items is { Length: 0 } ? null : items;

    /// <summary>How many items there are.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _items is null;

    /// <summary>The item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>The first item.</summary>
    /// <returns>The item; the default value of its type (null for a string) when there is none.</returns>
    public T? FirstOrDefault() => _items is null ? default : _items[0];

    /// <summary>Whether an item is in the list.</summary>
    /// <param name="item">The item, compared by <see cref="EqualityComparer{T}.Default"/>.</param>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>Where an item stands first.</summary>
    /// <param name="item">The item, compared by <see cref="EqualityComparer{T}.Default"/>.</param>
    /// <returns>The position, from 0; -1 when it is not in the list.</returns>
    public int IndexOf(T item) => _items is null ? -1 : Array.IndexOf(_items, item);

    /// <summary>The items in a new array.</summary>
    public T[] ToArray() => AsSpan().ToArray();

    /// <summary>The items as a span, without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Enumerates the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Whether the other list has equal items in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Whether two lists have equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The items separated by "; ", for debugging and display.</summary>
    public override string ToString() => string.Join("; ", (IEnumerable<T>)this);

    /// <summary>Enumerates a list without allocating; not immutable; usable in iterators and asynchronous methods too.</summary>
    public struct Enumerator
    {
        private readonly T[]? _items;
        private int _index;

        internal Enumerator(T[]? items) => (_items, _index) = (items, -1);

        /// <summary>The current item.</summary>
        public readonly ref readonly T Current => ref _items![_index];

        /// <summary>Goes on to the next item.</summary>
        /// <returns>False when there are no more.</returns>
        public bool MoveNext() => ++_index < (_items?.Length ?? 0);
    }

    /// <summary>Shows the items in a debugger instead of the field that holds them.</summary>
    private sealed class DebuggerView(ValueList<T> list)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public T[] Items { get; } = list.ToArray();
    }
}
