namespace Bibliographic.Records.Model;

/// <summary>A value that a record carries but that does not take part in the record's equality.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal readonly struct NotCompared<T>(T value) : IEquatable<NotCompared<T>>
{
    public T Value { get; } = value;

    public bool Equals(NotCompared<T> other) => true;

    public override bool Equals(object? obj) => obj is NotCompared<T>;

    public override int GetHashCode() => 0;
}
