using Bibliographic.Records.Model.Rules;

namespace Bibliographic.Records.Output;

/// <summary>Whether a contributor has a role: one of the methods of <see cref="Roles"/>.</summary>
internal delegate bool ContributorTest(in Contributor contributor);
