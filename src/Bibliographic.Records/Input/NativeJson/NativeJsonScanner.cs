using System.Text.Json;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>Finds and reads the records in the library's own JSON.</summary>
internal sealed class NativeJsonScanner : RecordScanner
{
    private static readonly BibliographicRecord Nothing = new();

    private readonly JsonObjectFinder _finder = new();

    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context) =>
        _finder.Scan(window, isFinal, context);

    public override BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context)
    {
        var reader = new Utf8JsonReader(text);
        var problems = new List<string>();
        try
        {
            reader.Read();
            var record = NativeJsonReader.Read(ref reader, problems);
            if (problems.Count == 0)
                return record;
            var isEmpty = record == Nothing;
            foreach (var problem in problems)
                context.Report(DiagnosticCode.JsonLineBroken, isEmpty ? $"the record was skipped: {problem}" : $"a value was left out: {problem}");
            return isEmpty ? null : record;
        }
        catch (JsonException e)
        {
            context.Report(DiagnosticCode.JsonLineBroken, $"the record was skipped: {JsonDamage.CauseOf(e)}");
            return null;
        }
    }

    public override void Reset() => _finder.Reset();

    /// <summary>Other lines go on with an object that was broken over several, and are left out with it.</summary>
    internal override bool MayStartAt(ReadOnlySpan<byte> line) => JsonObjectFinder.MayStartAt(line);
}
