using Ocop.Browser.Tests;

[assembly: AssemblyFixture(typeof(Shop))]
