namespace Bibliographic.Records.Recovery.Authors;

/// <summary>What the form of one word of an author list says about it. A word can have several traits.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Starts with a lower-case letter: <c>van</c>, <c>al-Hamdar</c>.</summary>
    Lower = 1,

    /// <summary>Usually starts a family name of several words: <c>van</c>, <c>de</c>, <c>Al</c>.</summary>
    Particle = 1 << 1,

    /// <summary>Single letters, with or without dots: <c>J</c>, <c>J.A.</c>, <c>J.-P.</c>.</summary>
    Initials = 1 << 2,

    /// <summary>Two to four capital letters, which are initials (<c>JA</c>) or a short family name (<c>LI</c>).</summary>
    Capitals = 1 << 3,

    /// <summary>A generational suffix such as <c>Jr</c> or <c>III</c>, or the years of a life: <c>1971-</c>.</summary>
    Suffix = 1 << 4,

    /// <summary>A suffix that is written in full and may also be a name: <c>Filho</c>, <c>Junior</c>.</summary>
    SuffixInFull = 1 << 5,

    /// <summary>Joins two parts of one family name: <c>y</c> in <c>Robledo y Merino</c>.</summary>
    Connector = 1 << 6,

    /// <summary>Starts or ends with a bracket.</summary>
    Bracketed = 1 << 7,

    /// <summary>Starts with a bracket: <c>(Bobby)</c>.</summary>
    OpensBracket = 1 << 8,

    /// <summary>Four or more letters, all of them capitals (<c>BRUNVOLL</c>), or a particle in capitals (<c>VAN</c>).</summary>
    AllCaps = 1 << 9,

    /// <summary>Starts a name of several words and never ends one: <c>Mohd</c>, <c>bin</c>, <c>Abu</c>.</summary>
    CompoundPrefix = 1 << 10,

    /// <summary>Is common in the names of groups and rare in those of people: <c>Consortium</c>, <c>Institute</c>.</summary>
    Group = 1 << 11,

    /// <summary>A preposition, article or conjunction within a group's name: <c>of</c>, <c>the</c>, <c>for</c>.</summary>
    FunctionWord = 1 << 12,

    /// <summary>Has a digit or many capitals: <c>COVID-19</c>, <c>LICHENNET</c>.</summary>
    Acronym = 1 << 13,

    /// <summary>Has one or two characters.</summary>
    Short = 1 << 14,

    /// <summary>Has two or more Chinese, Japanese or Korean characters and no others: <c>陸文樺</c>.</summary>
    EastAsian = 1 << 15,

    /// <summary>A function word with which a group's name may start: <c>the</c>, <c>for</c>, <c>on</c>.</summary>
    GroupOpener = 1 << 16,

    AnyInitials = Initials | Capitals,
}
