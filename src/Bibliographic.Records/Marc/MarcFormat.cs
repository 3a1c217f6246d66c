namespace Bibliographic.Records.Marc;

/// <summary>The MARC formats that give tags and subfields a different meaning.</summary>
public enum MarcFormat : byte
{
    /// <summary>MARC 21, and the national formats that are near to it: the title is in field 245.</summary>
    Marc21,

    /// <summary>UNIMARC (IFLA), also RUSMARC and INTERMARC-like exports: the title is in field 200.</summary>
    Unimarc,
}
