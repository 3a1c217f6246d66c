using System.Text.Json;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>Finds the objects of MARC-in-JSON.</summary>
internal sealed class MarcJsonScanner(RecordReaderOptions options) : MarcFileScanner<MarcJsonReader>(options)
{
    private readonly JsonObjectFinder _finder = new();

    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context) => _finder.Scan(window, isFinal, context);

    public override void Reset() => _finder.Reset();

    protected override MarcRecord? Read(MarcJsonReader reader, ReadOnlySpan<byte> text, RecordContext context, out MarcDamage damage)
    {
        var json = new Utf8JsonReader(text);
        try
        {
            json.Read();
            return reader.Read(ref json, out damage);
        }
        catch (JsonException exception)
        {
            damage = MarcDamage.Markup;
            context.Report(DiagnosticCode.JsonLineBroken, $"the record was skipped: {exception.Message}");
            return null;
        }
    }
}
