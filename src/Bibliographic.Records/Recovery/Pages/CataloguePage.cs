using Bibliographic.Records.Input.IndexPages;
using Bibliographic.Records.Input.MarcViews;

namespace Bibliographic.Records.Recovery.Pages;

/// <summary>Where the tables of a page stand. Used again and again.</summary>
internal sealed class CataloguePage
{
    /// <summary>The table of index fields, when <see cref="HasIndex"/>.</summary>
    public DumpPage Index { get; set; } = new();

    public bool HasIndex { get; set; }

    /// <summary>Whether the page has neither, but a table for readers.</summary>
    public bool HasUpperTable { get; set; }

    /// <summary>Where that table starts in the page.</summary>
    public int UpperTableStart { get; set; }

    /// <summary>The fields of the MARC table, when <see cref="HasView"/>.</summary>
    public ViewFields View { get; set; } = new();

    public bool HasView { get; set; }

    /// <summary>Where the MARC table starts in the page.</summary>
    public int ViewStart { get; set; }

    /// <summary>Where the MARC table ends in the page.</summary>
    public int ViewEnd => ViewStart + View.Length;
}
