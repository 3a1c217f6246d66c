namespace Bibliographic.Records.Conformance;

/// <summary>What every format promises, for a format that is created without arguments.</summary>
/// <typeparam name="T">The format.</typeparam>
public abstract class RecordSerializerTests<T> : RecordSerializerTests
    where T : RecordSerializer, new()
{
    /// <inheritdoc/>
    protected override RecordSerializer Create() => new T();
}
