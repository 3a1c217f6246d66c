using System.Text;
using Xunit;

namespace Bibliographic.Records.Conformance;

public abstract partial class RecordSerializerTests
{
    private const int MostFaults = 20;

    /// <summary>
    /// What <see cref="RecordSerializer.ReportLoss"/> says is true: a value that is not kept changes no byte of the output, and one that is
    /// kept changes some; one that is approximated does so, or is there by another value, for one record at least. A format that does not
    /// override <see cref="RecordSerializer.Capabilities"/> says nothing, and is not tested.
    /// </summary>
    [Fact]
    public void Capabilities_are_true()
    {
        var format = Create();
        List<string> faults = [];
        Dictionary<ValueCapability, bool> approximated = [];
        foreach (var (name, record) in ValueSample.Records)
        {
            var output = Output(format, record);
            foreach (var capability in format.ReportLoss(record))
            {
                var sample = ValueSample.Of(capability.Value);
                var changes = sample.Others(record).Any(other => !output.AsSpan().SequenceEqual(Output(format, other)));
                if (capability.Support == ValueSupport.Approximate)
                    approximated[capability] = approximated.GetValueOrDefault(capability) || changes || Has(output, sample.Marker);
                else if (capability.Support == (changes ? ValueSupport.None : ValueSupport.Full))
                    faults.Add($"  {capability}; but the output for '{name}' is {(changes ? "another" : "the same")} without it");
            }
        }
        faults.AddRange(approximated.Where(pair => !pair.Value).Select(pair => $"  {pair.Key}; but nothing of it is ever in the output"));
        Assert.True(faults.Count == 0, $"The capabilities are not true:\n{string.Join('\n', faults.Take(MostFaults))}");

        static bool Has(byte[] output, string? marker) =>
            marker is not null && output.AsSpan().IndexOf(Encoding.UTF8.GetBytes(marker)) >= 0;
    }
}
