using Xunit;

namespace Bibliographic.Records.Conformance;

public abstract partial class RecordSerializerTests
{
    /// <summary>Each option of the format is known by its name, and the default value changes nothing.</summary>
    [Fact]
    public void Options_are_known_and_have_their_default_values()
    {
        var format = Create();
        foreach (var option in format.FormatOptions)
        {
            Assert.True(option.Name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'), $"The name of the option '{option.Name}' is not in lower-case letters.");
            Assert.False(string.IsNullOrWhiteSpace(option.Description), $"The option '{option.Name}' has no description.");
            var set = format.WithOption(option.Name, option.DefaultValue);
            Assert.Equal(format.Name, set.Name);
            Assert.True(Output(set, ValueSample.Records[0].Record).AsSpan().SequenceEqual(Output(format, ValueSample.Records[0].Record)),
                $"The output is another with the option '{option.Name}' set to its default value, '{option.DefaultValue}'.");
        }
    }
}
