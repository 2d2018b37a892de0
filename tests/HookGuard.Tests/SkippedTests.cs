using HookGuard.Tests.Installation;

namespace HookGuard.Tests;

/// <summary>Says at the end which programs are missing, and how many tests were skipped for want of each.</summary>
[SetUpFixture]
public sealed class SkippedTests
{
    [OneTimeTearDown]
    public void Count()
    {
        var skipped = RealPrograms.SkippedTests;
        if (skipped.Count > 0)
        {
            var programs = skipped.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} ({pair.Value})");
            TestContext.Error.WriteLine(
                $"{skipped.Values.Sum()} tests were skipped for want of {string.Join(", ", programs)}. ./test installs them."
            );
        }
    }
}
