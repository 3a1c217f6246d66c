namespace Bibliographic.Records.Model;

/// <summary>A value that a record carries but that does not take part in the record's equality.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal struct NotCompared<T> : IEquatable<NotCompared<T>>
{
    public T Value;

    public readonly bool Equals(NotCompared<T> other) => true;

    public override readonly bool Equals(object? obj) => obj is NotCompared<T>;

    public override readonly int GetHashCode() => 0;
}
