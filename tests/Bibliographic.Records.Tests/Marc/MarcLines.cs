using Bibliographic.Records.Marc;
using Bibliographic.Records.Recovery.Marc;
using MarcField = Bibliographic.Records.Marc.MarcField;

namespace Bibliographic.Records.Tests.Marc;

/// <summary>MARC records in lines, as <see cref="MarcRecord.ToString"/> writes them: <c>245 10 $a Marsh maps : $b a guide</c>.</summary>
internal static class MarcLines
{
    public static MarcRecord Parse(string lines)
    {
        var leader = "";
        List<MarcField> fields = [];
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart()))
        {
            if (line.StartsWith("LDR ", StringComparison.Ordinal))
                leader = line[4..];
            else if (line.IndexOf('$', StringComparison.Ordinal) is var dollar
                && (dollar < 0 || line.StartsWith("00", StringComparison.Ordinal)))
                fields.Add(MarcField.Control(line[..3], line[4..]));
            else
                fields.Add(
                    MarcField.Data(line[..3], Indicator(line[4]), Indicator(line[5]),
                        [.. line[(dollar + 1)..].Split(" $").Select(text => new MarcSubfield(text[0], text[2..]))]));
        }
        return new() { Leader = leader, Fields = ValueList.From(fields) };
    }

    public static BibliographicRecord Recover(string lines, params RecordValue[] only) =>
        new MarcRecovery(new() { Only = [.. only] }).Recover(Parse(lines));

    private static char Indicator(char shown) => shown == '#' ? ' ' : shown;
}
