using System.Text;

namespace HookGuard.Installation.Managers;

/// <summary>The <c>.husky</c> folder, which Husky.Net and npm husky share: one shell file a hook.</summary>
internal static class HuskyFolder
{
    /// <summary>What a new hook file of Husky.Net begins with.</summary>
    public const string HuskyNetOpening = "#!/bin/sh\n. \"$(dirname \"$0\")/_/husky.sh\"\n\n";

    /// <summary>What a new hook file of npm's husky before version 9 begins with.</summary>
    public const string OldNpmOpening = "#!/usr/bin/env sh\n. \"$(dirname -- \"$0\")/_/husky.sh\"\n\n";

    public static string HookFile(Clone clone, string hook) => clone.PathOf(".husky", hook);

    public static IReadOnlyList<string> Files(Clone clone) =>
        [.. HookNames.Guarded.Select(hook => HookFile(clone, hook))];

    /// <param name="opening">What a new hook file begins with.</param>
    public static void Add(Clone clone, string opening)
    {
        foreach (var hook in HookNames.Guarded)
        {
            var file = HookFile(clone, hook);
            var isNew = !File.Exists(file);
            var text = isNew ? opening : MarkedBlock.Remove(MarkedBlock.Read(file));
            var position = HookNames.ReadsInput(hook) ? AfterOpening(text) : text.Length;
            text = MarkedBlock.Insert(text, position, Lines(clone, hook));
            if (isNew)
            {
                clone.Files.WriteProgram(file, Encoding.Latin1.GetBytes(text));
            }
            else
            {
                MarkedBlock.Write(clone.Files, file, text);
            }
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

    // What comes after may read the lines as well, git-lfs for one, so they are handed on.
    private static string[] Lines(Clone clone, string hook)
    {
        var command = SharedCommand.For(clone, hook) + " \"$@\"";
        return HookNames.ReadsInput(hook)
            ?
            [
                "hookguard_lines=$(cat)",
                $"printf '%s\\n' \"$hookguard_lines\" | {command} || exit",
                "exec <<HOOKGUARD",
                "$hookguard_lines",
                "HOOKGUARD",
            ]
            : [command];
    }

    // The shebang and the line that reads husky.sh have to stay first.
    private static int AfterOpening(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var end = text.IndexOf('\n', position);
            var line = text[position..(end < 0 ? text.Length : end)].Trim();
            if (line.Length > 0 && line[0] != '#' && !line.Contains("husky.sh", StringComparison.Ordinal))
            {
                break;
            }

            position = end < 0 ? text.Length : end + 1;
        }

        return position;
    }
}
