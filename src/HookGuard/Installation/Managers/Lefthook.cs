using System.Text;
using HookGuard.Processes;

namespace HookGuard.Installation.Managers;

/// <summary>
/// Lefthook: HookGuard's jobs stand in a file of their own, which the team's configuration extends, so that nothing of the team's
/// own jobs has to be understood.
/// </summary>
internal sealed class Lefthook : IHookManager
{
    // Without this line a hook of lefthook's passes where lefthook is missing.
    private const string Strict = "assert_lefthook_installed: true";

    private const string JobsFile = "hookguard.lefthook.yml";

    private const string AddedHooksFile = "hookguard-added-hooks";

    private const string ExtendsKey = "extends:";

    private const string Item = $"- {JobsFile}";

    private static readonly string[] NewList = [ExtendsKey, $"  {Item}"];

    private static readonly string[] Configurations =
    [
        "lefthook.yml",
        "lefthook.yaml",
        ".lefthook.yml",
        ".lefthook.yaml",
        ".config/lefthook.yml",
        ".config/lefthook.yaml",
    ];

    private static readonly string[] OtherConfigurations =
    [
        "lefthook.toml",
        "lefthook.json",
        ".lefthook.toml",
        ".lefthook.json",
    ];

    public string Name => "lefthook";

    public bool IsUsedIn(Clone clone) =>
        Configurations.Concat(OtherConfigurations).Any(file => File.Exists(clone.PathOf(file)));

    public string? ScriptFolder(Clone clone) => null;

    public IReadOnlyList<string> Files(Clone clone) => [Configuration(clone), clone.PathOf(JobsFile)];

    public void Add(Clone clone)
    {
        RequireYaml(clone);
        var file = Configuration(clone);
        MarkedBlock.Edit(clone.Files, file, Extend);
        MarkedBlock.Edit(clone.Files, clone.PathOf(JobsFile), text => MarkedBlock.Insert(text, 0, Jobs));

        // Noted first: whatever stops the rest, 'uninstall' knows which hooks lefthook may have added for it.
        var added = Hooks(clone).Where(hook => !IsManaged(hook));
        clone.GitFiles.Append(AddedHooksFile, Encoding.UTF8.GetBytes(string.Concat(added.Select(hook => hook + "\n"))));
        Synchronise(clone);
    }

    public bool IsIntact(Clone clone, string file)
    {
        var text = MarkedBlock.Read(file);
        return file == clone.PathOf(JobsFile)
            ? MarkedBlock.Holds(text, Jobs) && !MarkedBlock.IsContinued(text)
            : MarkedBlock.Holds(text, NewList) || MarkedBlock.Holds(text, [Item]);
    }

    public void Remove(Clone clone)
    {
        foreach (var file in Files(clone))
        {
            MarkedBlock.RemoveFrom(clone.Files, file);
        }

        if (clone.GitFiles.Read(AddedHooksFile) is { } added)
        {
            Synchronise(clone);
            var known = Encoding.UTF8.GetString(added).Split('\n');
            foreach (var hook in Hooks(clone).Intersect(known, StringComparer.Ordinal).Where(IsManaged))
            {
                clone.Hooks.Delete(hook);
            }

            clone.GitFiles.Delete(AddedHooksFile);
        }
    }

    public bool Runs(Clone clone, string hook) =>
        Files(clone).All(MarkedBlock.IsIn) && IsManaged(Path.Combine(clone.HooksFolder, hook));

    /// <summary>Whether lefthook itself says that it leaves HookGuard's job out at times: by a file of one's own, or of the team.</summary>
    public static IEnumerable<Problem> Conditions(Clone clone)
    {
        if (
            ProgramFile.Find("lefthook", clone.Top) is not { } program
            || ChildProcess.Run(program, clone.Top, ["dump", "--format", "json"]) is not { ExitCode: 0 } dump
        )
        {
            yield break;
        }

        foreach (
            var hook in HookNames.Guarded.Where(hook => !LefthookDump.RunsAlways(dump.Output, hook, Command(hook)))
        )
        {
            yield return new Problem(
                $"lefthook does not run HookGuard at every {hook}: its configuration has 'skip', 'only', 'exclude_tags', or another job for it",
                $"Look at 'lefthook dump' and at lefthook-local.yml, and take that out of {hook} and of the job 'hookguard'"
            );
        }
    }

    private static string Configuration(Clone clone) =>
        Configurations.Select(file => clone.PathOf(file)).FirstOrDefault(File.Exists)
        ?? clone.PathOf(Configurations[0]);

    // Lefthook reads one configuration, and would not see a second one in YAML.
    private static void RequireYaml(Clone clone)
    {
        if (OtherConfigurations.FirstOrDefault(file => File.Exists(clone.PathOf(file))) is { } other)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"{other} is not YAML, the only format that HookGuard edits",
                $"Add the jobs by hand as docs/INSTALL.md shows, and install with --manager {HookManagers.None}."
            );
        }
    }

    private static string Extend(string text)
    {
        var lines = MarkedBlock.Lines(text);
        var index = Array.FindIndex(lines, line => line.StartsWith(ExtendsKey, StringComparison.Ordinal));
        if (index < 0)
        {
            // What is in front of the beginning of the document would be a document of its own.
            var start = Array.FindIndex(lines, line => line.Split('#', ' ')[0].TrimEnd() == "---");
            return MarkedBlock.Insert(text, MarkedBlock.PositionAfter(text, start), NewList);
        }

        if (lines[index][ExtendsKey.Length..].Split('#')[0].Trim().Length > 0)
        {
            throw new GuardException(
                ExitCode.Usage,
                "the 'extends' of the lefthook configuration is on one line",
                $"Write it as a list with one file per line, or add {JobsFile} to it by hand, then install again."
            );
        }

        // The items of a list have to stand equally deep.
        var item = lines.Skip(index + 1).FirstOrDefault(line => line.TrimStart().StartsWith('-'), "  -");
        return MarkedBlock.Insert(
            text,
            MarkedBlock.PositionAfter(text, index),
            [Item],
            item[..item.IndexOf('-', StringComparison.Ordinal)]
        );
    }

    // Never a list of files: a job without a file that matches is skipped. Standard input only where it is asked for.
    private static IEnumerable<string> Jobs =>
        HookNames
            .Guarded.SelectMany(hook =>
                (string[])
                    [
                        $"{hook}:",
                        "  jobs:",
                        $"    - name: {LefthookDump.Job}",
                        $"      run: {Command(hook)}",
                        .. HookNames.ReadsInput(hook) ? ["      use_stdin: true"] : Array.Empty<string>(),
                    ]
            )
            .Prepend(Strict);

    private static string Command(string hook) => $"{SharedFiles.Command(hook)} {{0}}";

    // Lefthook writes a hook for each name in its configuration, and only then does git run it. One that is committed, or that npm put
    // into the work tree, is not run: until it next installs its hooks, those that it lacks are HookGuard's own.
    private static void Synchronise(Clone clone)
    {
        if (ProgramFile.Find("lefthook", clone.Top) is { } program)
        {
            ChildProcess.Run(program, clone.Top, ["install"]);
        }
    }

    private static IEnumerable<string> Hooks(Clone clone) =>
        HookNames.Guarded.Select(hook => Path.Combine(clone.HooksFolder, hook));

    private static bool IsManaged(string hookFile) =>
        MarkedBlock.Read(hookFile).Contains("lefthook", StringComparison.Ordinal);
}
