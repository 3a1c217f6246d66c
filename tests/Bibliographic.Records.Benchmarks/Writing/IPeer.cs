using System.Buffers;

namespace Bibliographic.Records.Benchmarks.Writing;

/// <summary>Writes with a writer of .NET what a serializer has written.</summary>
internal interface IPeer
{
    void Write(IBufferWriter<byte> output);
}
