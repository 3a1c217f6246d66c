namespace Bibliographic.Records.Serialization;

/// <summary>Whether a contributor has a role: one of the methods of <see cref="Roles"/>.</summary>
internal delegate bool ContributorTest(in Contributor contributor);
