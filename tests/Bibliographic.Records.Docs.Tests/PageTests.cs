using System.Reflection;
using Bibliographic.Records.Conformance;

namespace Bibliographic.Records.Docs.Tests;

/// <summary>Runs the conformance tests that a page defines.</summary>
internal static class PageTests
{
    /// <summary>Runs them; the first that fails throws.</summary>
    public static void Run(Assembly page)
    {
        foreach (var type in page.GetTypes().Where(type => type.IsSubclassOf(typeof(RecordSerializerTests)) && !type.IsAbstract))
            foreach (var test in type.GetMethods())
                foreach (var data in test.GetCustomAttributes<FactAttribute>().Any() ? DataOf(test) : [])
                    test.Invoke(Activator.CreateInstance(type), data);
    }

    private static IEnumerable<object[]> DataOf(MethodInfo test) =>
        test.GetCustomAttributes<InlineDataAttribute>().SelectMany(attribute => attribute.GetData(test)).DefaultIfEmpty([]);
}
