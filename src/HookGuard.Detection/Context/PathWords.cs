using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>What the path says: its file name, its folders, and whether it is a place for tests.</summary>
internal sealed record PathWords(Name File, Name Folders, bool IsTest, string FileName)
{
    /// <summary>Whether it holds the environment of something.</summary>
    public bool IsEnvironment => FileName.EndsWith(".env", StringComparison.OrdinalIgnoreCase);

    public static PathWords Of(string path)
    {
        var slash = path.LastIndexOf('/');
        var file = path.AsSpan(slash + 1);
        var folders = path.AsSpan(0, Math.Max(slash, 0));
        return new PathWords(Name.Read(file), Name.Read(folders), SaysTest(folders) || SaysTest(file), file.ToString());
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
