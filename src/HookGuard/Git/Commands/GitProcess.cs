using System.Collections;
using System.Text;
using HookGuard.Processes;

namespace HookGuard.Git.Commands;

/// <summary>Starts git such that no setting of the repository changes what it says or makes it run a program.</summary>
internal static class GitProcess
{
    private const string Program = "git";

    // Both run whatever the repository names: the one at each look at the work tree, the other for whoever reads.
    private static readonly string[] Quiet = ["--no-pager", "-c", "core.fsmonitor=false"];

    private static readonly string[] Safe =
    [
        .. Quiet,
        "--no-replace-objects",
        "--literal-pathspecs",
        "-c",
        "core.hooksPath=/dev/null",
        // A history is read by several at once: what git keeps unpacked, 96 MB each, would be most of the memory that takes.
        "-c",
        "core.deltaBaseCacheLimit=24m",
    ];

    private static readonly string[] Removed = ["GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER"];

    public static ChildProcess Start(
        string folder,
        IEnumerable<string> arguments,
        bool withInput = false,
        IEnumerable<KeyValuePair<string, string?>>? environment = null
    ) =>
        ChildProcess.Start(
            ProgramFile.Require(Program, folder),
            folder,
            [.. Safe, .. arguments],
            [.. Environment(), .. environment ?? []],
            withInput
        );

    /// <summary>
    /// What git says with the user's own settings: where hooks are has to be asked of it as the user's git sees it. Only for commands that
    /// read and write settings and names: none of them runs a hook, a filter or a program.
    /// </summary>
    public static ChildResult Ask(string folder, params string[] arguments) => Ask(folder, arguments, input: null);

    public static ChildResult Ask(string folder, string[] arguments, byte[]? input) =>
        ChildProcess.Run(
            ProgramFile.Require(Program, folder),
            folder,
            [.. Quiet, .. arguments],
            [new KeyValuePair<string, string?>("LC_ALL", "C")],
            input: input is null ? null : stream => stream.Write(input),
            limit: ChildProcess.ShortLimit
        );

    /// <summary>What git writes, or null where it ends with <paramref name="expectedFailure"/>.</summary>
    public static byte[]? Read(
        string folder,
        IEnumerable<string> arguments,
        IEnumerable<string>? input = null,
        int? expectedFailure = null,
        TimeSpan? limit = null
    )
    {
        var lines = input?.Select(Line).ToList();
        return new GitRun(Start(folder, arguments, withInput: lines is not null)).Read(
            expectedFailure,
            lines is null ? null : stream => Write(stream, lines),
            limit
        );
    }

    /// <summary>What git writes that may use the network, because somebody typed a command that says so; no helper of a remote is started.</summary>
    public static byte[] ReadRemote(string folder, params string[] arguments) =>
        new GitRun(
            Start(folder, arguments, environment: [new("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh")])
        ).Read()!;

    /// <summary>The same as text, for what git says in UTF-8.</summary>
    public static string? ReadText(
        string folder,
        IEnumerable<string> arguments,
        int? expectedFailure = null,
        TimeSpan? limit = null
    ) =>
        Read(folder, arguments, expectedFailure: expectedFailure, limit: limit) is { } output
            ? Encoding.UTF8.GetString(output)
            : null;

    private static IEnumerable<KeyValuePair<string, string?>> Environment()
    {
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            if (IsUnwanted((string)variable.Key))
            {
                yield return new((string)variable.Key, null);
            }
        }

        // A hook never uses the network, so an object that a partial clone left out is missing.
        yield return new("GIT_NO_LAZY_FETCH", "1");
        yield return new("GIT_ALLOW_PROTOCOL", "none");
        yield return new("LC_ALL", "C");
    }

    private static void Write(Stream input, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(input, leaveOpen: true);
        foreach (var line in lines)
        {
            writer.Write(line + "\n");
        }
    }

    // What holds a line break would be read as two.
    private static string Line(string text) =>
        text.Contains('\n') ? throw GitProblem.Because("a name holds a line break") : text;

    private static bool IsUnwanted(string name) =>
        Removed.Contains(name) || name.StartsWith("GIT_TRACE", StringComparison.Ordinal);
}
