namespace Bibliographic.Records.Output;

/// <summary>EndNote's reference types: the names, and the numbers that its XML has beside them.</summary>
internal static class EndNoteTypes
{
    public static string Name(WorkType type) => Find(type).Name;

    public static int Number(WorkType type) => Find(type).Number;

    private static (string Name, int Number) Find(WorkType type) => type switch
    {
        WorkType.Article => ("Journal Article", 17),
        WorkType.Book => ("Book", 6),
        WorkType.Chapter => ("Book Section", 5),
        // "Conference Paper" (47) is an unpublished one: programs have no container for it.
        WorkType.ConferencePaper or WorkType.Proceedings => ("Conference Proceedings", 10),
        WorkType.Thesis => ("Thesis", 32),
        WorkType.Report => ("Report", 27),
        WorkType.Newspaper => ("Newspaper Article", 23),
        WorkType.Journal => ("Serial", 57),
        WorkType.Manuscript => ("Manuscript", 36),
        WorkType.Map => ("Map", 20),
        WorkType.Dataset => ("Dataset", 59),
        WorkType.Software => ("Computer Program", 9),
        WorkType.Patent => ("Patent", 25),
        WorkType.Video => ("Film or Broadcast", 21),
        WorkType.Audio => ("Audiovisual Material", 3),
        WorkType.Score => ("Music", 61),
        WorkType.Image => ("Artwork", 2),
        WorkType.WebSite => ("Web Page", 12),
        _ => ("Generic", 13),
    };
}
