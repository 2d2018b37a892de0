namespace HookGuard.Installation.Managers;

/// <summary>The folder that Husky.Net and npm husky share, one shell file a hook: <c>.husky</c>, or another that they were told.</summary>
internal static class HuskyFolder
{
    /// <summary>What a new hook file of Husky.Net begins with.</summary>
    public const string HuskyNetOpening = "#!/bin/sh\n. \"$(dirname \"$0\")/_/husky.sh\"\n\n";

    /// <summary>What a new hook file of npm's husky before version 9 begins with.</summary>
    public const string OldNpmOpening = "#!/usr/bin/env sh\n. \"$(dirname -- \"$0\")/_/husky.sh\"\n\n";

    /// <summary>In which both keep scripts of their own. Version 9 of npm's has git look there for hooks.</summary>
    public const string Inner = "_";

    private const string Default = ".husky";

    private const string Script = "husky.sh";

    // How a hook file runs the lines of the team: by its own interpreter, or as husky does.
    private const string Itself = "\"$0\"";

    private const string ByShell = "sh -e \"$0\"";

    /// <summary>The full path.</summary>
    public static string Of(Clone clone) =>
        !clone.HasHooksInWorkTree ? clone.PathOf(Default)
        : Path.GetFileName(clone.HooksFolder) == Inner ? Path.GetDirectoryName(clone.HooksFolder)!
        : File.Exists(Path.Combine(clone.HooksFolder, Inner, Script))
        || HookNames.Guarded.Any(hook => IsOfHusky(MarkedBlock.Read(Path.Combine(clone.HooksFolder, hook))))
            ? clone.HooksFolder
        : clone.PathOf(Default);

    public static string HookFile(Clone clone, string hook) => Path.Combine(Of(clone), hook);

    public static IReadOnlyList<string> Files(Clone clone) =>
        [.. HookNames.Guarded.Select(hook => HookFile(clone, hook))];

    /// <summary>Whether git itself runs the hook files, and not scripts that read them.</summary>
    public static bool IsHooksFolder(Clone clone) => clone.HooksFolder == Of(clone);

    public static bool RunsItself(Clone clone, string hook) =>
        IsHooksFolder(clone)
        && MarkedBlock.IsIn(HookFile(clone, hook))
        && HookFolder.IsExecutable(HookFile(clone, hook));

    public static bool IsIntact(string file)
    {
        var text = MarkedBlock.Read(file);
        return new[] { Itself, ByShell }.Any(self => MarkedBlock.Holds(text, Block(Path.GetFileName(file), self)));
    }

    public static void Add(Clone clone, string opening)
    {
        var isRunByGit = opening.Length > 0;
        foreach (var hook in HookNames.Guarded)
        {
            var file = HookFile(clone, hook);
            if (isRunByGit && !IsShell(MarkedBlock.Read(file)))
            {
                continue;
            }

            MarkedBlock.EditScript(clone.Files, file, text => Insert(text, hook, isRunByGit), opening, isRunByGit);
        }
    }

    // Both huskies keep the same files, so the files cannot tell which of them was there.
    public static void Remove(Clone clone)
    {
        foreach (var file in Files(clone))
        {
            MarkedBlock.RemoveFrom(clone.Files, file, HuskyNetOpening, OldNpmOpening);
        }
    }

    /// <summary>Whether something that can end the hook comes before HookGuard's lines.</summary>
    public static bool HasLinesBefore(string text) => AfterOpening(text) < MarkedBlock.PositionIn(text);

    /// <summary>The script that hook files read and that is not committed, where it is missing.</summary>
    public static string? LacksScript(Clone clone) =>
        Path.Combine(Of(clone), Inner, Script) is var script
        && IsHooksFolder(clone)
        && !File.Exists(script)
        && Files(clone).Any(file => IsOfHusky(MarkedBlock.Read(file)))
            ? script
            : null;

    // Git runs a hook file by its own interpreter, and lines for a shell would end any other.
    private static bool IsShell(string text) =>
        !text.StartsWith("#!", StringComparison.Ordinal)
        || text.Split('\n')[0].Split('/', ' ', '\r').Any(word => word is "sh" or "bash" or "dash" or "ksh" or "zsh");

    private static bool IsOfHusky(string text) => text.Contains($"/{Inner}/{Script}", StringComparison.Ordinal);

    /// <summary>
    /// First, so that no line of the team's ends the hook before, whether it is there already or is added later; but the team's lines run
    /// before the guard, since they may change what is recorded. They do so in a shell of their own, which is told by an empty argument:
    /// git never gives one, and, other than a variable, no other hook inherits it.
    /// </summary>
    private static string Insert(string text, string hook, bool isRunByGit) =>
        MarkedBlock.Insert(text, AfterOpening(text), Block(hook, isRunByGit && !IsOfHusky(text) ? Itself : ByShell));

    private static string[] Block(string hook, string self) =>
        HookNames.ReadsInput(hook)
            ?
            [
                "if [ \"${1-x}\" ]; then # the other lines run first, then the guard",
                "  lines=$(cat) # git writes its lines once, and both need all of them",
                "  feed() { [ -z \"$lines\" ] || printf '%s\\n' \"$lines\"; }",
                $"  feed | {self} \"\" \"$@\" || exit",
                $"  feed | {SharedFiles.Command(hook)} \"$@\"",
                "  exit",
                "fi",
                "shift",
            ]
            :
            [
                "if [ \"${1-x}\" ]; then # the other lines run first, then the guard",
                $"  {self} \"\" \"$@\" || exit",
                $"  {SharedFiles.Command(hook)} \"$@\"",
                "  exit",
                "fi",
                "shift",
            ];

    // The shebang and the line that reads husky.sh have to stay first.
    private static int AfterOpening(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var end = text.IndexOf('\n', position);
            var line = text[position..(end < 0 ? text.Length : end)].Trim();
            if (line.Length > 0 && line[0] != '#' && !line.Contains(Script, StringComparison.Ordinal))
            {
                break;
            }

            position = end < 0 ? text.Length : end + 1;
        }

        return position;
    }
}
