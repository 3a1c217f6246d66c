using System.Text;
using Bibliographic.Records.Model.Rules;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Output.Dump;

/// <summary>The names of a record as the rows of a page have them.</summary>
internal sealed class DumpAgents
{
    private readonly List<string> _names = [];

    public DumpAgents(BibliographicRecord record)
    {
        var groupsFrom = CorporateFrom(record.Authors);
        foreach (var author in record.Authors)
            Add(author);
        var authors = Math.Min(groupsFrom, _names.Count);
        var allAuthors = _names.Count;
        foreach (var contributor in record.Contributors)
            Add(contributor.Name);
        Authors = Join(0, authors);
        Groups = Join(authors, allAuthors);
        Contributors = Join(allAuthors, _names.Count);
        All = string.Join(' ', (string?[])[Authors, Contributors, Groups]).Trim();
        First = _names.Count > 0 && authors > 0 ? _names[0] : null;
        Roles = _names.Skip(allAuthors).Contains("") ? null : OneWordRoles(record.Contributors);
    }

    /// <summary>Authors, groups, contributors, in this order: that of the work keys.</summary>
    public IReadOnlyList<string> Names => _names;

    public string? Authors { get; }

    /// <summary>Groups at the end of the authors of which one has a comma that makes it look like a person.</summary>
    public string? Groups { get; }

    public string? Contributors { get; }

    public string All { get; }

    public string? First { get; }

    /// <summary>The roles, where each contributor has a name and a role of one word; otherwise a page cannot tell them apart.</summary>
    public string? Roles { get; }

    private static int CorporateFrom(ValueList<AgentName> authors)
    {
        var from = authors.Count;
        while (from > 0 && authors[from - 1].Literal is not null)
            from--;
        for (var i = from; i < authors.Count; i++)
        {
            if (AuthorNames.Parse(Encoding.UTF8.GetBytes(authors[i].Literal!), out _) != authors[i])
                return from;
        }
        return authors.Count;
    }

    private void Add(in AgentName name)
    {
        // A family name alone has a comma: without it, it would be a group's.
        var text = name is { Family: { } family, Given: null, Suffix: null, LifeDates: null } ? family + "," : name.ToString();
        var line = new StringBuilder(text.Length);
        foreach (var word in new SingleLine(text))
            line.Append(line.Length > 0 ? " " : "").Append(word);
        _names.Add(line.ToString());
    }

    private string? Join(int start, int end) => start == end ? null : string.Join(' ', _names[start..end]);

    private static string? OneWordRoles(ValueList<Contributor> contributors)
    {
        foreach (var contributor in contributors)
        {
            if (contributor.Role is not { Length: > 0 } role || role.AsSpan().IndexOfAny(" \t\r\n") >= 0)
                return null;
        }
        return string.Join(' ', contributors.Select(contributor => contributor.Role));
    }
}
