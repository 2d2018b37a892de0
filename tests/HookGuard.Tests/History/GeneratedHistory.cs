using HookGuard.Benchmarks;

namespace HookGuard.Tests.History;

/// <summary>Repositories with made-up histories, the same for the same seed.</summary>
internal static class GeneratedHistory
{
    private static readonly string[] Vocabulary =
    [
        "using System;",
        "    private readonly Dictionary<string, int> counts = [];",
        "    public int Count => counts.Count;",
        "    // Sends what PagerDuty has to know.",
        "",
        "        return client.Post(\"https://events.pagerduty.com/v2/enqueue\", payload);",
        "++ a line that looks like a header",
        "-- a line that looks like another",
        "}",
    ];

    public static TestRepository Make(int seed, int commits, bool inProcess = true)
    {
        using var stream = new MemoryStream();
        new HistoryRepository(stream, Vocabulary, seed).Write(commits);
        var repository = TestRepository.Init();
        var import = repository.Run("git", ["fast-import", "--quiet", "--done"], stream.ToArray());
        Assert.That(import.ExitCode, Is.Zero, import.Error);
        return inProcess ? repository : repository.WithGrafts();
    }
}
