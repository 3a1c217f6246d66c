namespace Bibliographic.Records.Model.Rules;

/// <summary>The contributors that citation formats have a place for.</summary>
internal static class Roles
{
    public static bool IsEditor(in Contributor contributor) =>
        contributor.Role is { } role && (role == Relators.Editor || Relators.FindCode(role) is Relators.Editor or "edc");

    public static bool IsTranslator(in Contributor contributor) =>
        contributor.Role is { } role && (role == Relators.Translator || Relators.FindCode(role) == Relators.Translator);
}
