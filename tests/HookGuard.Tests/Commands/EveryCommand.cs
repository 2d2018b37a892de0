using System.Text;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Commands;

/// <summary>Every command, and a repository for them.</summary>
internal static class EveryCommand
{
    public static readonly string[] Lines =
    [
        "pre-commit",
        "pre-merge-commit",
        "commit-msg message",
        "post-commit",
        "post-rewrite amend",
        "pre-push origin https://example.com/a.git",
        "pre-receive",
        "scan",
        "scan --staged --format json",
        "scan --history --format sarif",
        "scan --commits HEAD~1..HEAD",
        "scan --image image.tar",
        "scan --stdin --path a.py",
        "ci",
        "config check",
        "config show",
        "allow list",
        "allow a.py:1 --reason Sample",
        "explain user-api-key",
        "explain a.py:1 --why",
        "explain a.py:1 --stage committed",
        "respond a.py:1",
        "verify a.py:1 --api-url http://127.0.0.1:9",
        "owner a.py:1",
        "usage a.py:1",
        "rotate a.py:1",
        "explain",
        "where a.py:1",
        "rewrite a.py:1 --dry-run",
        "baseline",
        "audit",
        "report merge message",
        "fix --dry-run",
        "completion bash",
        "install",
        "doctor",
        "selftest",
        "fix --yes",
        "fix --undo",
        "uninstall",
    ];

    /// <summary>What git tells a hook on standard input, if this is one.</summary>
    public static byte[] Input(string command, string head) =>
        Encoding.ASCII.GetBytes(
            command.StartsWith("pre-push", StringComparison.Ordinal)
                ? $"refs/heads/main {head} refs/heads/main {BrokenInputs.Nobody}\n"
                : $"{BrokenInputs.Nobody} {head} refs/heads/main\n"
        );

    /// <summary>A repository with keys in the history and in what is staged.</summary>
    public static TestRepository Repository() =>
        TestRepository
            .Init()
            .Write("a.py", $"key = '{SampleTokens.One}'\n")
            .Write("message", "Subject\n")
            .Stage()
            .Commit()
            .Write("b.py", $"key = '{SampleTokens.Two}'\n")
            .Stage()
            .Commit()
            .Write("c.py", $"key = '{SampleTokens.Two}'\n")
            .Stage();
}
