using System.Text;
using HookGuard.Detection;
using HookGuard.Processes;

namespace HookGuard.Installation.SelfTest;

/// <summary>One way to bring a credential into git, tried out for real.</summary>
internal sealed record SelfTestCase(string Name, Func<ScratchCopy, string, ChildResult> Attempt)
{
    public const string Folder = "hookguard-selftest";

    private const string Tracked = $"{Folder}/settings.py";

    /// <summary>Every one of these has to be blocked.</summary>
    public static readonly IReadOnlyList<SelfTestCase> All =
    [
        new("git commit", (copy, token) => Commit(copy, "new.py", Source(token))),
        new(
            "git commit --all",
            (copy, token) =>
            {
                copy.Write(Tracked, Source(token));
                return copy.Git("commit", "--all", "--message", Message);
            }
        ),
        new(
            "git commit PATH",
            (copy, token) =>
            {
                copy.Write(Tracked, Source(token));
                return copy.Git("commit", "--message", Message, "--", Tracked);
            }
        ),
        new(
            "a UTF-16 file",
            (copy, token) =>
                Commit(copy, "utf16.py", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text(token))])
        ),
        new("a file marked -diff", (copy, token) => Commit(copy, "opaque.dat", Source(token))),
        new(
            "a renamed file",
            (copy, token) =>
            {
                copy.Setup("mv", Tracked, $"{Folder}/moved.py");
                return Commit(copy, "moved.py", [.. Source("load()"), .. Source(token)]);
            }
        ),
        new(
            "the commit message",
            (copy, token) => copy.Git("commit", "--allow-empty", "--message", $"{Message} with {token}")
        ),
        new(
            "git push after --no-verify",
            (copy, token) =>
            {
                copy.Write(Tracked, Source(token));
                copy.Setup("commit", "--quiet", "--all", "--message", Message);
                copy.Setup("init", "--quiet", "--bare", $"{Folder}/remote.git");
                return copy.Git("push", $"{Folder}/remote.git", "HEAD:refs/heads/selftest");
            }
        ),
    ];

    /// <summary>This one has to pass: a hook that blocks everything proves nothing.</summary>
    public static readonly SelfTestCase Clean = new(
        "a clean commit",
        (copy, _) => Commit(copy, "clean.py", Source("load()"))
    );

    /// <summary>The quickest to try.</summary>
    public static readonly SelfTestCase FirstCommit = All[0];

    // In the form that most checks of commit messages ask for.
    private const string Message = "chore: try the guard";

    public TrialResult Run(ScratchCopy copy)
    {
        LayGround(copy);
        return Try(copy);
    }

    /// <summary>On what is there.</summary>
    public TrialResult Try(ScratchCopy copy)
    {
        var token = SampleCredentials.Make(RuleCatalogue.UserApiKey, Random.Shared);
        var git = Attempt(copy, $"\"{token}\"");
        var said = git.Text + git.Error;

        // A hook that fails for another reason proves nothing either: HookGuard shows the last four characters.
        return git.ExitCode == 0 ? new TrialResult(Name, TrialOutcome.Passed, said)
            : said.Contains(token[^4..], StringComparison.Ordinal) ? new TrialResult(Name, TrialOutcome.Blocked, said)
            : new TrialResult(Name, TrialOutcome.Failed, said);
    }

    private static void LayGround(ScratchCopy copy)
    {
        copy.Setup("update-ref", "-d", "HEAD");
        copy.Setup("rm", "-r", "--force", "--quiet", "--ignore-unmatch", "--", Folder);
        copy.Write(Tracked, Source("load()"));
        copy.Write($"{Folder}/.gitattributes", "*.dat -diff\n"u8.ToArray());
        copy.Setup("add", "--force", "--", Tracked, $"{Folder}/.gitattributes");
        copy.Setup("commit", "--quiet", "--message", Message);
    }

    private static ChildResult Commit(ScratchCopy copy, string name, byte[] content)
    {
        copy.Write($"{Folder}/{name}", content);
        copy.Setup("add", "--force", "--", $"{Folder}/{name}");
        return copy.Git("commit", "--message", Message);
    }

    private static byte[] Source(string value) => Encoding.UTF8.GetBytes(Text(value));

    private static string Text(string value) => $"pagerduty_api_key = {value}\n";
}
