using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Remediation.Fixing;

/// <summary>A file whose own name holds a credential: only another name helps.</summary>
internal static class SecretFileName
{
    /// <summary>Why the file stays and how it is renamed; null where its name may be committed.</summary>
    public static string? Advice(string path, Settings settings, Detector detector)
    {
        var name = PathText.Of(path);
        var secrets = detector.Detect("", name);
        FileJudge judge = new(settings, path, name, whole: null);
        if (!secrets.Any(secret => judge.Judge(secret) is { Blocking: true }))
        {
            return null;
        }

        DetectedValues.Add(name, secrets);
        return $"its name holds a credential; rename it: {Rename(ShownPath.Of(path, secrets))}";
    }

    /// <summary>The command, in which the shell finds the name by what its mask shows of it.</summary>
    public static string Rename(string masked) =>
        $"git mv -- {string.Join('*', masked.Split('…').Select(part => part.Length == 0 ? "" : ShellWord.Quote(part)))} NEW_NAME";
}
