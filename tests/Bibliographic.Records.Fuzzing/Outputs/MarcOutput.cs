namespace Bibliographic.Records.Fuzzing.Outputs;

/// <summary>Reads ISO 2709 by its lengths. Marks are fields and subfields.</summary>
internal static class MarcOutput
{
    public static IEnumerable<string> Read(byte[] output)
    {
        foreach (var record in MarcReader.Read(output))
        {
            yield return OutputReaders.Record;
            foreach (var field in record.Fields)
            {
                yield return field.Tag;
                foreach (var (code, _) in field.Subfields)
                    yield return $"{field.Tag}${code}";
            }
        }
    }
}
