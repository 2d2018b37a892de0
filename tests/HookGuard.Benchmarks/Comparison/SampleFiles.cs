using HookGuard.Benchmarks.Attacks;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>Made-up content for what is measured.</summary>
internal static class SampleFiles
{
    private const int InFolder = 100;

    // Their credentials are so rare that the report does not count.
    private const int LeakEvery = 100;

    public static IEnumerable<(string Path, string Content)> Of(int count, Func<int, string> content) =>
        Enumerable
            .Range(0, count)
            .Select(each => (each < InFolder ? $"in/{each}.txt" : $"in/{each / InFolder}/{each}.txt", content(each)));

    public static void ImportHistory(ScratchRepository repository, int commits)
    {
        string[] vocabulary = repository.Lines(200_000).Split('\n');
        repository.ImportStream(stream => new HistoryRepository(stream, vocabulary, seed: 1, LeakEvery).Write(commits));
        repository.Git(["gc", "-q"]);
    }
}
