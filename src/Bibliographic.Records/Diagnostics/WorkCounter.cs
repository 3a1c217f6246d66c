using System.Diagnostics;

namespace Bibliographic.Records.Diagnostics;

/// <summary>
/// Counts the work of reading: bytes that are compared or copied, attempts that are made. Only in the build that the tests of linear time
/// make of these sources; elsewhere the compiler leaves the calls out.
/// </summary>
internal static class WorkCounter
{
    [ThreadStatic]
    private static long count;

    /// <summary>The work that this thread has done.</summary>
    public static long Count => count;

    /// <summary>Counts some work.</summary>
    [Conditional("STEPS")]
    public static void Add(int steps) => count += steps + 1;
}
