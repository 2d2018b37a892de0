using HookGuard.Detection;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>What one thread needs to read a repository by itself.</summary>
internal sealed class GitWorker(string folder, Detector detector) : IDisposable
{
    private readonly CatFile objects = new(folder);
    private PatchSource? patches;

    public IReadOnlyList<CommitPatch> Patches(IReadOnlyList<string> commits) =>
        (patches ??= new PatchSource(folder, detector)).Read(commits);

    public GitObject? Object(string id) => objects.Read(id);

    public void Dispose()
    {
        patches?.Dispose();
        objects.Dispose();
    }
}
