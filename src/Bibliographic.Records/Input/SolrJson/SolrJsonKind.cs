namespace Bibliographic.Records.Input.SolrJson;

/// <summary>In what index fields stand as JSON.</summary>
internal enum SolrJsonKind
{
    /// <summary>The text does not tell yet.</summary>
    Unknown,

    /// <summary>The text is something else.</summary>
    Other,

    /// <summary>An answer of Solr, <c>{"response":{"docs":[…]}}</c>, or of VuFind's interface for programs, <c>{"records":[…]}</c>.</summary>
    Answer,

    /// <summary>Documents in an array or one after another: <c>{"id":"x-1","title_full":"A slow walk","author":["Meer, Anneke"]}</c>.</summary>
    Documents,
}
