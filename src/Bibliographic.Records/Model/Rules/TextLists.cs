namespace Bibliographic.Records.Model.Rules;

/// <summary>What writers ask of lists of texts.</summary>
internal static class TextLists
{
    /// <summary>Whether any of the texts is not blank.</summary>
    public static bool HasText(ValueList<string> texts)
    {
        foreach (var text in texts)
        {
            if (!SingleLine.IsBlank(text))
                return true;
        }
        return false;
    }
}
