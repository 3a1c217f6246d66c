namespace Bibliographic.Records.Recovery.Authors;

/// <summary>What the form of one word of an author list tells.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Starts with a small letter.</summary>
    Lower = 1,

    /// <summary>Usually starts a family name of several words: van, de, Al.</summary>
    Particle = 1 << 1,

    /// <summary>Single letters with or without dots: J, J.A., J.-P.</summary>
    Initials = 1 << 2,

    /// <summary>Two to four capitals, which may be initials: JA.</summary>
    Capitals = 1 << 3,

    /// <summary>Jr, III and the like, and the years of a life: 1971-.</summary>
    Suffix = 1 << 4,

    /// <summary>A suffix that is also written out: Filho, Junior.</summary>
    LongSuffix = 1 << 5,

    /// <summary>Joins two words of one family name: y, e.</summary>
    Connector = 1 << 6,

    Bracketed = 1 << 7,
    OpensBracket = 1 << 8,

    /// <summary>A word of four or more capitals, or a particle in capitals.</summary>
    Shouted = 1 << 9,

    /// <summary>Starts a compound name and never ends one: Mohd, bin, Abu.</summary>
    Leading = 1 << 10,

    /// <summary>Stands in the names of groups: Consortium, Institute.</summary>
    Group = 1 << 11,

    /// <summary>A small word of a group's name: of, the, for.</summary>
    Grammar = 1 << 12,

    /// <summary>Holds a digit or many capitals: COVID-19, GLOBAL.</summary>
    Acronym = 1 << 13,

    /// <summary>One or two letters.</summary>
    Short = 1 << 14,

    /// <summary>Chinese, Japanese or Korean letters only, at least two.</summary>
    EastAsian = 1 << 15,

    /// <summary>A small word that a group's name may start with: the, for, on.</summary>
    Opening = 1 << 16,

    AnyInitials = Initials | Capitals,
}
