using System.Buffers;
using Xunit;

namespace Bibliographic.Records.Conformance;

public abstract partial class RecordSerializerTests
{
    /// <summary>
    /// How many bytes windows have beyond those asked for: every small number, and those around what is copied at once by vectors.
    /// </summary>
    private static readonly int[] Surpluses = [.. Enumerable.Range(0, 18), 31, 32, 33, 63, 64];

    /// <summary>
    /// A record gives the same bytes whatever memory the buffer hands out: hardly more than asked for, and full of bytes that are no text.
    /// Such are the buffers of pipes and web servers.
    /// </summary>
    [Fact]
    public void Output_does_not_depend_on_the_memory_of_the_buffer()
    {
        var format = Create();
        if (!format.IsSequential)
            return;   // its writer brings buffers of its own
        foreach (var (name, record) in ConformanceRecords.All)
        {
            var whole = new ArrayBufferWriter<byte>(1 << 20);
            format.Write(record, whole);
            foreach (var surplus in Surpluses)
            {
                var pieces = new StrictBufferWriter(surplus);
                var exception = Record.Exception(() => format.Write(record, pieces));
                Assert.True(exception is null,
                    $"Where a window has {surplus} bytes more than asked for, '{name}' makes the format fail: {exception}");
                var poison = IsText ? pieces.Written.IndexOf(StrictBufferWriter.Poison) : -1;
                Assert.True(poison < 0, $"Byte {poison} of '{name}' was never written: Advance was called for more bytes than were.");
                AssertSame(whole.WrittenSpan.ToArray(), pieces.Written.ToArray(),
                    $"for '{name}' where a window has {surplus} bytes more than asked for");
            }
        }
    }
}
