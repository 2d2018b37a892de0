using System.Diagnostics;
using System.Text;

namespace HookGuard.Git;

/// <summary>Starts git such that no setting of the repository changes what it says or makes it run a program.</summary>
internal static class GitProcess
{
    private static readonly string[] Safe =
    [
        "--no-pager",
        "--no-replace-objects",
        "--literal-pathspecs",
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.hooksPath=/dev/null",
        // A history is read by several at once: what git keeps unpacked, 96 MB each, would be most of the memory that takes.
        "-c",
        "core.deltaBaseCacheLimit=24m",
    ];

    private static readonly string[] Removed = ["GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER"];

    public static Process Start(
        string folder,
        IEnumerable<string> arguments,
        bool withInput = false,
        string? indexFile = null
    )
    {
        var start = new ProcessStartInfo(Program(), [.. Safe, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = withInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsUnwanted).ToList())
        {
            start.Environment.Remove(name);
        }

        if (indexFile is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = indexFile;
        }

        // A hook never uses the network, so an object that a partial clone left out is missing.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    // Given a bare name, .NET looks into the current folder before the PATH: a repository could bring a 'git' of its own.
    private static string Program()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders
                .Where(Path.IsPathFullyQualified)
                .Select(folder => Path.Join(folder, name))
                .FirstOrDefault(File.Exists)
            ?? throw new GuardException(
                ExitCode.Incomplete,
                "git could not be found",
                "Install git, or put its folder on the PATH."
            );
    }

    /// <summary>What git writes, or null where it ends with <paramref name="expectedFailure"/>.</summary>
    public static byte[]? Read(
        string folder,
        IEnumerable<string> arguments,
        IEnumerable<string>? input = null,
        int? expectedFailure = null
    )
    {
        var lines = input?.Select(Line).ToList();
        var process = Start(folder, arguments, withInput: lines is not null);
        var git = new RunningGit(process);
        var written = lines is null ? null : Task.Run(() => Write(process, lines));
        var output = git.Read(expectedFailure);
        written?.Wait();
        return output;
    }

    /// <summary>The same as text, for what git says in UTF-8.</summary>
    public static string? ReadText(string folder, IEnumerable<string> arguments, int? expectedFailure = null) =>
        Read(folder, arguments, expectedFailure: expectedFailure) is { } output
            ? Encoding.UTF8.GetString(output)
            : null;

    private static void Write(Process process, IEnumerable<string> lines)
    {
        try
        {
            using var input = process.StandardInput;
            foreach (var line in lines)
            {
                input.Write(line + "\n");
            }
        }
        catch (IOException)
        {
            // git ended before it had read everything: its exit code says why.
        }
    }

    // What holds a line break would be read as two.
    private static string Line(string text) =>
        text.Contains('\n') ? throw GitProblem.Because("a name holds a line break") : text;

    private static bool IsUnwanted(string name) =>
        Removed.Contains(name) || name.StartsWith("GIT_TRACE", StringComparison.Ordinal);
}
