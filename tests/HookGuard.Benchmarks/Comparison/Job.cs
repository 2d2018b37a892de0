using HookGuard.Benchmarks.Attacks;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>Work that several programs can do, each in its own way.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Text">What there is to look at.</param>
/// <param name="Rounds">How many times each program does it, in turns.</param>
/// <param name="Prepare">Makes what there is to look at.</param>
internal sealed record Job(string Name, string Text, int Rounds, Action<ScratchRepository> Prepare)
{
    private const int CommittedFiles = 200;
    private const int StagedFiles = 10;

    /// <summary>The names of the staged files, for programs that take names.</summary>
    public static IReadOnlyList<string> Staged { get; } =
    [.. Enumerable.Range(0, StagedFiles).Select(each => $"in/{each}.txt")];

    public static Job Commit(int rounds) =>
        new(
            "commit",
            $"{StagedFiles} staged files in a repository of {CommittedFiles}",
            rounds,
            repository =>
            {
                repository.Import(stream =>
                    stream.Commit("main", SampleFiles.Of(CommittedFiles, _ => repository.Lines(2000)))
                );
                repository.Git(["reset", "-q", "--hard"]);
                foreach (var name in Staged)
                {
                    File.AppendAllText(Path.Join(repository.Folder, name), repository.Lines(1000));
                }

                repository.Git(["add", "-u"]);
            }
        );

    public static Job Folder(int rounds, int files) =>
        new(
            "folder",
            $"{files} files of 32 KB",
            rounds,
            repository =>
            {
                foreach (var (path, content) in SampleFiles.Of(files, _ => repository.Lines(32_000)))
                {
                    var file = Path.Join(repository.Folder, path);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    File.WriteAllText(file, content);
                }
            }
        );

    public static Job History(int rounds, int commits) =>
        new("history", $"{commits} commits", rounds, repository => SampleFiles.ImportHistory(repository, commits));
}
