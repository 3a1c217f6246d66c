using System.Reflection;
using System.Text.Json;
using Bibliographic.Records.Input.IndexPages;

namespace Bibliographic.Records.Benchmarks;

/// <summary>What the report must know of the input besides times.</summary>
internal static class Facts
{
    private const int Sample = 6000;

    public static string Json()
    {
        var records = new BibliographicRecord[Sample];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 0;
        foreach (var record in RecordDump.ReadFile(Inputs.Dump).Take(Sample))
            records[count++] = record;
        var retained = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        return JsonSerializer.Serialize(new
        {
            dumpBytes = new FileInfo(Inputs.Dump).Length,
            ndjsonBytes = new FileInfo(Inputs.NdJson).Length,
            records = File.ReadLines(Inputs.NdJson).LongCount(),
            stringBytesPerRecord = records.Take(count).Average(record => Strings(record, new(ReferenceEqualityComparer.Instance))),
            retainedBytesPerRecord = retained,
            marc = ((string[])["pages.txt", "views.txt", "marc.mrc"]).ToDictionary(name => name, Marc),
            payload = ((string[])["ndjson", "csl-json", "bibtex", "ris", "marcxml"]).ToDictionary(format => format, Payload),
        });
    }

    /// <summary>
    /// The size of a file of the benchmark of MARC, its records, and the values in them: rows of index pages, or subfields.
    /// </summary>
    private static object Marc(string name)
    {
        var path = Inputs.OfMarc(name);
        var (records, values) = (0L, 0L);
        foreach (var record in RecordDump.ReadFile(path))
        {
            records++;
            foreach (var field in record.Marc?.Fields ?? [])
                values += field.IsControlField ? 1 : field.Subfields.Count();
        }
        var bytes = File.ReadAllBytes(path);
        if (values == 0)
        {
            var tokens = new DumpTokenizer(bytes, isFinalBlock: true);
            while (tokens.Read())
                values += tokens.Kind == DumpTokenKind.Row ? 1 : 0;
        }
        return new { bytes = bytes.Length, records, values };
    }

    /// <summary>What <see cref="Writing.RecordToText"/> writes.</summary>
    private static int Payload(string format)
    {
        var benchmark = new Writing.RecordToText { Format = format };
        benchmark.Prepare();
        return benchmark.Serializer();
    }

    /// <summary>The heap's bytes of all strings that a value holds, each once.</summary>
    private static long Strings(object? value, HashSet<object> seen)
    {
        switch (value)
        {
            case null or Pointer or Delegate or Type:
            case not (ValueType or string) when !seen.Add(value):
                return 0;
            case string text:
                // header, method table, length, characters, a zero; in eights
                return seen.Add(text) ? 22 + (2 * text.Length) + 7 & ~7 : 0;
            case Array array:
                return array.GetType().GetElementType()!.IsPrimitive ? 0 : array.Cast<object?>().Sum(item => Strings(item, seen));
        }
        long sum = 0;
        for (var type = value.GetType(); type is not null && !type.IsPrimitive && !type.IsEnum; type = type.BaseType)
        {
            foreach (var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                sum += Strings(field.GetValue(value), seen);
        }
        return sum;
    }
}
