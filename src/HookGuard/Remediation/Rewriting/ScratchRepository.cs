using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;
using HookGuard.Processes;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Rewriting;

/// <summary>
/// Refs of its own over the objects of the repository: new commits are made here, and nothing of the repository changes until all of
/// them are there.
/// </summary>
internal sealed class ScratchRepository : IDisposable
{
    private const string Prefix = "refs/rewrite/";

    // New marks, far from those that git gives.
    private const int FirstBlob = 1_000_000_000;

    private readonly string folder = Directory.CreateTempSubdirectory("hookguard-rewrite-").FullName;
    private readonly KeyValuePair<string, string?>[] environment;

    public ScratchRepository(RepositoryPaths paths, bool isSha256)
    {
        environment =
        [
            new("GIT_DIR", folder),
            new("GIT_OBJECT_DIRECTORY", Path.GetFullPath(paths.Objects)),
            new("GIT_COMMON_DIR", null),
            new("GIT_WORK_TREE", null),
            new("GIT_INDEX_FILE", null),
        ];
        Run(["init", "-q", "--bare", "--template=", $"--object-format={(isSha256 ? "sha256" : "sha1")}"]);
    }

    /// <summary>Makes commits anew.</summary>
    /// <param name="tips">The newest ones.</param>
    /// <param name="kept">Commits that stay as they are, with all that they reach.</param>
    /// <param name="filter">What changes.</param>
    /// <param name="blobs">The new files by their marks.</param>
    /// <returns>The new ids by the old ones.</returns>
    public Dictionary<string, string> Rewrite(
        IReadOnlyList<string> tips,
        IEnumerable<string> kept,
        ExportFilter filter,
        IEnumerable<KeyValuePair<string, Func<byte[]>>> blobs
    )
    {
        Run(["update-ref", "--stdin"], string.Concat(tips.Select((tip, number) => $"update {Prefix}{number} {tip}\n")));
        var marks = Path.Join(folder, "marks");
        using var export = GitProcess.Start(
            folder,
            [
                "fast-export",
                "--reencode=no",
                "--no-data",
                "--show-original-ids",
                "--reference-excluded-parents",
                "--stdin",
            ],
            withInput: true,
            environment
        );
        using var import = GitProcess.Start(
            folder,
            [
                "-c",
                "gc.auto=0",
                "-c",
                "maintenance.auto=false",
                "fast-import",
                "--quiet",
                "--force",
                "--date-format=raw-permissive",
                $"--export-marks={marks}",
            ],
            withInput: true,
            environment
        );
        try
        {
            export.Input.Write(
                Encoding.ASCII.GetBytes(
                    string.Concat(tips.Select((_, number) => $"{Prefix}{number}\n"))
                        + string.Concat(kept.Select(id => $"^{id}\n"))
                )
            );
            export.CloseInput();
            foreach (var (mark, content) in blobs)
            {
                import.Input.Write(Encoding.ASCII.GetBytes($"blob\nmark {mark}\n"));
                ExportFilter.Write(import.Input, content());
            }

            filter.Copy(export.Output, import.Input);
        }
        catch (IOException)
        {
            // One of them ended early: its exit code and its words say why.
        }

        Require(export.WaitForExit(), export.Errors);
        import.CloseInput();
        Require(import.WaitForExit(), import.Errors);
        return Made(marks, filter);
    }

    private static Dictionary<string, string> Made(string marks, ExportFilter filter) =>
        (BoundedFile.TryReadLines(marks) ?? [])
            .Select(line => line.Split(' '))
            .Where(fields => filter.OldIds.ContainsKey(fields[0]))
            .ToDictionary(fields => filter.OldIds[fields[0]], fields => fields[1], StringComparer.Ordinal);

    public static string BlobMark(int number) => $":{FirstBlob + number}";

    public string Write(string type, byte[] content) =>
        Encoding.ASCII.GetString(Run(["hash-object", "-t", type, "-w", "--stdin"], content)).Trim();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Run(string[] arguments, string input = "") => Run(arguments, Encoding.UTF8.GetBytes(input));

    private byte[] Run(string[] arguments, byte[] input)
    {
        using var git = GitProcess.Start(folder, arguments, withInput: true, environment);
        var ended = git.Finish(stream => stream.Write(input));
        Require(ended.ExitCode, ended.Error);
        return ended.Output;
    }

    private static void Require(int exitCode, string error)
    {
        if (exitCode != 0)
        {
            throw new GuardException(
                ExitCode.Incomplete,
                $"git could not rewrite the history ({error.Split('\n')[0].Trim()})",
                "Nothing was changed."
            );
        }
    }
}
