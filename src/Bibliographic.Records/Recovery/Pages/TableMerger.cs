using Bibliographic.Records.Model.Values;
using Properties = Bibliographic.Records.Model.Values.RecordProperties;

namespace Bibliographic.Records.Recovery.Pages;

/// <summary>Makes one record of what the MARC table of a page says and what its index table says.</summary>
/// <remarks>
/// <para>
/// A value that both say is certain. Where one says more, as an index table that has title and subtitle in one field, it is the same value.
/// Where they say different things the MARC record is believed, from which the index was made: only what describes the entry in the index
/// is taken from there. Lists are completed, names are not: two lists of the same people, one of them with initials, must not be put
/// together.
/// </para>
/// <para>Not safe for use by several threads at once.</para>
/// </remarks>
internal sealed class TableMerger
{
    private const int LongestTold = 100;   // of a value in a message

    /// <summary>What describes the entry in the index rather than the work.</summary>
    private static readonly HashSet<RecordProperty> OfIndex =
    [
        Properties.Id, Properties.Version, Properties.Formats, Properties.ArticleType, Properties.Institutions, Properties.Collections,
        Properties.RecordFormat, Properties.Datestamp, Properties.SourceAddress, Properties.SourceDate, Properties.SourcePosition,
    ];

    private readonly byte[] _evidence = new byte[Properties.All.Count];
    // of a value that both have: whether the one of the index table stands
    private readonly bool[] _isFromSecond = new bool[Properties.All.Count];

    /// <summary>Puts two records together.</summary>
    /// <param name="marc">The record of the MARC table.</param>
    /// <param name="index">The record of the index table.</param>
    /// <param name="context">Takes what is reported.</param>
    public BibliographicRecord Merge(BibliographicRecord marc, BibliographicRecord index, RecordContext context)
    {
        var merged = new RecordDraft();
        Array.Clear(_evidence);
        foreach (var property in Properties.All)
        {
            if (property != Properties.Evidence && property != Properties.Marc)
                Merge(property, marc, index, ref merged, context);
        }
        if (merged.ShortTitle is not null && Letters(merged.ShortTitle) == Letters(merged.Title ?? ""))
            merged.ShortTitle = null;
        merged.Evidence.Value = RecordEvidence.FromPacked(_evidence);
        return new(merged) { Marc = marc.Marc };   // which the formats of MARC write as it is
    }

    private void Merge(RecordProperty property, BibliographicRecord marc, BibliographicRecord index, ref RecordDraft merged,
        RecordContext context)
    {
        var (marcTexts, indexTexts) = (property.GetTexts(marc), property.GetTexts(index));
        _isFromSecond[property.Index] = marcTexts.IsEmpty;
        if (marcTexts.IsEmpty || indexTexts.IsEmpty)
        {
            var only = marcTexts.IsEmpty ? index : marc;
            if (!GoesWithWhole(property, only == index, marc, index) || only == index && AreNamesOfMarc(property, marc))
                return;
            Take(property, only, only.Evidence[property], ref merged);
            return;
        }
        var (better, other) = OfIndex.Contains(property) ? (index, marc) : (marc, index);
        _isFromSecond[property.Index] = better == index;
        var relation = Compare(property, property.GetTexts(better), property.GetTexts(other));
        switch (relation)
        {
            case Relation.Same or Relation.Covers:
                Take(property, better, Confirm(better.Evidence[property], other.Evidence[property]), ref merged);
                break;
            case Relation.IsCovered when property == Properties.Dates:   // 2021 and 2021-05-01
                _isFromSecond[property.Index] = other == index;
                Take(property, other, Confirm(other.Evidence[property], better.Evidence[property]), ref merged);
                break;
            case not Relation.Differs when !property.IsUnited:
                Take(property, better, better.Evidence[property], ref merged);
                break;
            case Relation.Differs when property == Properties.Dates || !property.IsUnited:
                Take(property, better, Doubt(better.Evidence[property]), ref merged);
                if (property != Properties.Id)
                    Report(property, marcTexts, indexTexts, better == marc, context);
                break;
            default:
                Unite(property, better, other, ref merged);
                break;
        }
    }

    /// <summary>
    /// Whether the MARC record names the people of the work, if only as contributors. The index has the same people, and other lists for
    /// them: the groups that contributed are among its authors.
    /// </summary>
    private static bool AreNamesOfMarc(RecordProperty property, BibliographicRecord marc) =>
        (property == Properties.Authors || property == Properties.Contributors) && !(marc.Authors.IsEmpty && marc.Contributors.IsEmpty);

    /// <summary>A part goes with the whole that stands: not the place of one publisher with the name of another.</summary>
    private bool GoesWithWhole(RecordProperty property, bool isOfIndex, BibliographicRecord marc, BibliographicRecord index) =>
        property.PartOf is not { } whole || _isFromSecond[whole.Index] == isOfIndex || whole.GetTexts(isOfIndex ? index : marc).IsEmpty
        || Compare(whole, whole.GetTexts(marc), whole.GetTexts(index)) == Relation.Same;

    private void Take(RecordProperty property, BibliographicRecord from, Evidence evidence, ref RecordDraft merged)
    {
        property.Copy(ref from.Values, ref merged);
        // Parts that share their evidence come after the whole, whose evidence stays.
        if (_evidence[property.Whole.Index] == 0)
            RecordEvidence.Pack(property, evidence, _evidence);
    }

    /// <summary>
    /// The items of both lists, each once: those of the second are left out that the first has, perhaps with another punctuation.
    /// </summary>
    private void Unite(RecordProperty property, BibliographicRecord better, BibliographicRecord other, ref RecordDraft merged)
    {
        // A list that could not be divided, because its row does not tell where an item ends, adds nothing to one that is.
        if (other.Evidence[property].Certainty == Certainty.Guess)
        {
            Take(property, better, better.Evidence[property], ref merged);
            return;
        }
        if (property is RecordProperty<ValueList<string>> texts)
        {
            List<string> all = [.. texts.Get(better)];
            var known = all.ConvertAll(Letters).ToHashSet(StringComparer.OrdinalIgnoreCase);
            all.AddRange(texts.Get(other).Where(text => known.Add(Letters(text))));
            texts.In(ref merged) = ValueList.From(all);
        }
        else
            property.Unite([better, other], ref merged, static _ => { });
        var (first, second) = (better.Evidence[property], other.Evidence[property]);
        RecordEvidence.Pack(property, first.Certainty <= second.Certainty || second == default ? first : second, _evidence);
    }

    /// <summary>Two tables say the same: that is certain, whatever each is worth alone.</summary>
    private static Evidence Confirm(Evidence evidence, Evidence other) =>
        evidence == default ? other : evidence with { Certainty = Certainty.Certain };

    /// <summary>Two tables say different things.</summary>
    private static Evidence Doubt(Evidence evidence) =>
        evidence.Certainty == Certainty.Certain ? evidence with { Certainty = Certainty.Likely } : evidence;

    private enum Relation
    {
        Same,

        /// <summary>The first says what the second says, and more.</summary>
        Covers,

        /// <summary>The second says what the first says, and more.</summary>
        IsCovered,

        /// <summary>Lists that have some items in common, or none.</summary>
        Overlaps,
        Differs,
    }

    private static Relation Compare(RecordProperty property, ValueList<string> first, ValueList<string> second)
    {
        var (left, right) = (first.Select(Letters).ToList(), second.Select(Letters).ToList());
        if (left.SequenceEqual(right, StringComparer.OrdinalIgnoreCase))
            return Relation.Same;
        var isNamesOrTexts =
            property == Properties.Authors || property == Properties.Contributors || !property.IsUnited || property == Properties.Dates;
        var covers = right.TrueForAll(item => left.Exists(other => IsPartOf(item, other, isNamesOrTexts)));
        var isCovered = left.TrueForAll(item => right.Exists(other => IsPartOf(item, other, isNamesOrTexts)));
        return covers ? Relation.Covers : isCovered ? Relation.IsCovered : isNamesOrTexts ? Relation.Differs : Relation.Overlaps;
    }

    /// <summary>Whether a text is another one, or its beginning: <c>Reed, Ann</c> of <c>Reed, Ann (editor)</c>.</summary>
    private static bool IsPartOf(string text, string whole, bool mayBeginIt) =>
        mayBeginIt
            ? whole.StartsWith(text, StringComparison.OrdinalIgnoreCase)
            : string.Equals(text, whole, StringComparison.OrdinalIgnoreCase);

    /// <summary>The letters and digits of a text: <c>Norwich :</c> and <c>Norwich</c> are the same.</summary>
    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    private static void Report(RecordProperty property, ValueList<string> marc, ValueList<string> index, bool isMarcTaken,
        RecordContext context)
    {
        if (!context.IsReporting)
            return;
        context.Report(
            DiagnosticCode.TablesDisagree,
            $"{property.Name} is '{Short(marc)}' in the MARC table and '{Short(index)}' in the index table; that of the {(isMarcTaken ? "MARC" : "index")} table was taken");
    }

    private static string Short(ValueList<string> texts)
    {
        var text = string.Join("; ", texts);
        return text.Length <= LongestTold ? text : text[..LongestTold] + "…";
    }
}
