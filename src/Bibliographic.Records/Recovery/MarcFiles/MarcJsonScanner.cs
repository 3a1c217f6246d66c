using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Bibliographic.Records.Input;
using Bibliographic.Records.Input.Marc;
using Bibliographic.Records.Input.NativeJson;
using Bibliographic.Records.Marc;

namespace Bibliographic.Records.Recovery.MarcFiles;

/// <summary>Finds the objects of MARC-in-JSON.</summary>
internal sealed class MarcJsonScanner(RecordReaderOptions options) : MarcFileScanner<MarcJsonReader>(options)
{
    private readonly JsonObjectFinder _finder = new();

    public override ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context) =>
        _finder.Scan(window, isFinal, context);

    public override void Reset() => _finder.Reset();

    /// <summary>Other lines go on with an object that was broken over several, and are left out with it.</summary>
    internal override bool MayStartAt(ReadOnlySpan<byte> line) => JsonObjectFinder.MayStartAt(line);

    protected override MarcRecord? Read(MarcJsonReader reader, ReadOnlySpan<byte> text, RecordContext context, out MarcDamage damage)
    {
        damage = MarcDamage.None;
        var isValid = Utf8.IsValid(text);
        if (!isValid)
            text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text));
        var json = new Utf8JsonReader(text);
        try
        {
            json.Read();
            var marc = reader.Read(ref json, out damage);
            damage |= isValid ? MarcDamage.None : MarcDamage.InvalidBytes;
            if (marc is null)
                ReportEmpty(context);
            return marc;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)   // the latter: half a surrogate pair
        {
            context.Report(DiagnosticCode.JsonLineBroken, $"the record was skipped: {JsonDamage.CauseOf(exception)}");
            return null;
        }
    }
}
