using HookGuard.Detection;
using HookGuard.Scanning;
using HookGuard.Terminals;

namespace HookGuard.History;

/// <summary>
/// Tells which commits bring anything in, by scanning each as the guard does but for what policy allows.
/// </summary>
internal sealed class CommitSieve(GitWorkers workers, Detector detector, bool opensArchives, Progress progress)
{
    // Small enough that all cores are busy to the end, large enough that neighbours share what was unpacked.
    private const int CommitsAtOnce = 8;

    private readonly Guard guard = Guard.WithoutPolicy(detector, opensArchives);

    public IReadOnlyList<string> Suspects(IReadOnlyList<string> commits) =>
        [.. workers.Map([.. commits.Chunk(CommitsAtOnce)], Suspects).SelectMany(found => found)];

    private List<string> Suspects(GitWorker worker, string[] commits)
    {
        List<string> found = [];
        foreach (var id in commits)
        {
            if (guard.Check(worker.Changes(id)) is not { Findings: [], Skipped: [] })
            {
                found.Add(id);
            }

            progress.Add(1);
        }

        return found;
    }
}
