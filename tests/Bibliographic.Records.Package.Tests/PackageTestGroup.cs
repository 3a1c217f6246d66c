namespace Bibliographic.Records.Package.Tests;

/// <summary>The tests that share the packed packages. Slow: the packages are built, and projects are built with them.</summary>
[CollectionDefinition(nameof(Packages))]
public sealed class PackageTestGroup : ICollectionFixture<Packages>;
