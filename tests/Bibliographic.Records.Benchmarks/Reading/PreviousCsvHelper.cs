using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace Bibliographic.Records.Benchmarks.Reading;

/// <summary>CsvHelper as it was before version 34 was written anew on bytes. Two versions of an assembly need two load contexts.</summary>
internal static class PreviousCsvHelper
{
    private static readonly Assembly Library =
        new AssemblyLoadContext("CsvHelper 33").LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "peers", "CsvHelper33.dll"));

    public static long CountRows(byte[] utf8)
    {
        dynamic configuration = Activator.CreateInstance(
            Library.GetType("CsvHelper.Configuration.CsvConfiguration", throwOnError: true)!, CultureInfo.InvariantCulture)!;
        configuration.Delimiter = "|";
        configuration.HasHeaderRecord = false;
        configuration.BadDataFound = null;
        configuration.Mode = (dynamic)Enum.Parse(Library.GetType("CsvHelper.CsvMode", throwOnError: true)!, "NoEscape");
        var parser = Activator.CreateInstance(
            Library.GetType("CsvHelper.CsvParser", throwOnError: true)!, new StreamReader(new MemoryStream(utf8), Encoding.UTF8), (object)configuration,
            false)!;
        var read = parser.GetType().GetMethod("Read", Type.EmptyTypes)!.CreateDelegate<Func<bool>>(parser);
        long rows = 0;
        while (read())
            rows++;
        return rows;
    }
}
