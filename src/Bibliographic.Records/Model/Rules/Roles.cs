namespace Bibliographic.Records.Model.Rules;

/// <summary>The contributors that citation formats have a place for.</summary>
internal static class Roles
{
    public static bool IsEditor(in Contributor contributor) => Is(contributor, "edt", "editor", "ed", "ed.", "hrsg.");

    public static bool IsTranslator(in Contributor contributor) => Is(contributor, "trl", "translator", "tr.", "trans.");

    private static bool Is(in Contributor contributor, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Equals(contributor.Role, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
