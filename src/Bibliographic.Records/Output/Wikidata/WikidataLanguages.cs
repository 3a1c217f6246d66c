namespace Bibliographic.Records.Output.Wikidata;

/// <summary>The items of Wikidata for the languages that most works are written in.</summary>
internal static class WikidataLanguages
{
    private static readonly (string Code, string Item)[] Items =
    [
        ("en", "Q1860"), ("es", "Q1321"), ("fr", "Q150"), ("de", "Q188"), ("pt", "Q5146"), ("it", "Q652"), ("ru", "Q7737"), ("zh", "Q7850"), ("ja", "Q5287"),
        ("ko", "Q9176"), ("ar", "Q13955"), ("nl", "Q7411"), ("pl", "Q809"), ("tr", "Q256"), ("sv", "Q9027"), ("da", "Q9035"), ("fi", "Q1412"), ("cs", "Q9056"),
        ("hu", "Q9067"), ("uk", "Q8798"), ("fa", "Q9168"), ("el", "Q9129"), ("he", "Q9288"), ("ca", "Q7026"), ("ro", "Q7913"), ("la", "Q397"),
    ];

    public static string? Find(string? code)
    {
        foreach (var (known, item) in Items)
        {
            if (known == code)
                return item;
        }
        return null;
    }
}
