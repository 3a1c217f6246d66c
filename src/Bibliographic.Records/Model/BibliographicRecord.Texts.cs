using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records;

public sealed partial record BibliographicRecord
{
    /// <summary>
    /// Reads the inline markup and the entities in <see cref="Title"/>: runs of plain, italic, raised … text, and the plain text beside
    /// them. Empty without a title. Recomputed on every call.
    /// </summary>
    public MarkedText GetMarkedTitle() => MarkedText.Parse(Title);

    /// <summary>
    /// Divides <see cref="Abstract"/> at its labels (<c>BACKGROUND: … METHODS: …</c>). An abstract without labels is one section; without
    /// an abstract there are none. Recomputed on every call.
    /// </summary>
    public ValueList<AbstractSection> GetAbstractSections()
    {
        var sections = new List<AbstractSection>();
        for (var section = new AbstractSections(Abstract); section.MoveNext();)
            sections.Add(new(section.Label.IsEmpty ? null : section.Label.ToString(), section.Text.ToString()));
        return ValueList.From(sections);
    }
}
