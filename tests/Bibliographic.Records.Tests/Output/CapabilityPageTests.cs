namespace Bibliographic.Records.Tests.Output;

public sealed class CapabilityPageTests
{
    /// <summary>The page is made from the formats; a new one is left beside it.</summary>
    [Fact]
    public void The_page_says_what_the_formats_say()
    {
        var page = Path.Combine(Repository.Root, "docs", "capabilities.md");
        var received = Path.Combine(Repository.Root, "docs", "capabilities.received.md");
        var text = CapabilityTable.Render(RecordFormats.Default);
        if (File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail("docs/capabilities.md is not what the formats say. Read docs/capabilities.received.md; when it is right, rename it to docs/capabilities.md.");
    }
}
