using Bibliographic.Records.Recovery;

namespace Bibliographic.Records;

public sealed partial record BibliographicRecord
{
    /// <summary>
    /// Divides <see cref="Abstract"/> at its labels (<c>BACKGROUND: … METHODS: …</c>). An abstract without labels is one section; without an
    /// abstract there are none. Found anew at each call.
    /// </summary>
    public ValueList<AbstractSection> GetAbstractSections() => AbstractLabels.Divide(Abstract);
}
