namespace Bibliographic.Records.Tool.Tests;

/// <summary>A test in a browser, where it is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(Chromium.Path))
            Skip = "Needs Chromium.";
    }
}
