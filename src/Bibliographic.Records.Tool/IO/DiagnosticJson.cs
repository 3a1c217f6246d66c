using System.Text.Json;

namespace Bibliographic.Records.Tool.IO;

/// <summary>How diagnostics are put for programs: a JSON object on one line.</summary>
internal static class DiagnosticJson
{
    public static string Line(InputFile input, Diagnostic diagnostic) => StandardStreams.Json(JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("file", input.Name);
        json.WriteNumber("line", diagnostic.Position.Line);
        json.WriteNumber("byteOffset", diagnostic.Position.ByteOffset);
        json.WriteNumber("record", diagnostic.Position.RecordNumber);
        json.WriteString("code", diagnostic.Id);
        json.WriteString("name", diagnostic.Code.ToString());
        json.WriteString("severity", DiagnosticText.Severity(diagnostic.Code));
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.SourceAddress is not null)
            json.WriteString("sourceAddress", diagnostic.SourceAddress);
        if (diagnostic.SourceDate is { } date)
            json.WriteString("sourceDate", date.ToString());
        json.WriteEndObject();
    }));
}
