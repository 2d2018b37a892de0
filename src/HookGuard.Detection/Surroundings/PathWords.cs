using HookGuard.Detection.Names;

namespace HookGuard.Detection.Surroundings;

/// <summary>What the path says: its file name, its folders, whether it is a place for tests, and whether it holds the environment of something.</summary>
internal sealed record PathWords(Name File, Name Folders, bool IsTest, bool IsEnvironment)
{
    public static PathWords Of(string path)
    {
        var slash = path.LastIndexOf('/');
        var file = path.AsSpan(slash + 1);
        var folders = path.AsSpan(0, Math.Max(slash, 0));
        return new PathWords(
            Name.Read(file),
            Name.Read(folders),
            SaysTest(folders) || SaysTest(file),
            file.EndsWith(".env", StringComparison.OrdinalIgnoreCase)
        );
    }

    private static bool SaysTest(ReadOnlySpan<char> part)
    {
        foreach (var word in new NameWords(part))
        {
            if (
                word
                is "test"
                    or "tests"
                    or "Test"
                    or "Tests"
                    or "spec"
                    or "specs"
                    or "fixtures"
                    or "fixture"
                    or "cassettes"
                    or "testdata"
                    or "snap"
                    or "snapshots"
                    or "mock"
                    or "mocks"
                    or "examples"
                    or "example"
            )
            {
                return true;
            }
        }

        return false;
    }
}
