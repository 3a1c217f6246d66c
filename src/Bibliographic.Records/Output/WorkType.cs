namespace Bibliographic.Records.Output;

/// <summary>The kinds of work that citation formats tell apart.</summary>
internal enum WorkType : byte
{
    Other,
    Article,
    Book,
    Chapter,
    ConferencePaper,
    Proceedings,
    Thesis,
    Report,
    Newspaper,
    Journal,
    Manuscript,
    Map,
    Dataset,
    Software,
    Patent,
    Video,
    Audio,
    Score,
    Image,
    WebSite,
}
