namespace HookGuard.Installation;

internal static class HookNames
{
    /// <summary>What HookGuard does in a clone that people work in, in the order in which git calls it.</summary>
    public static readonly IReadOnlyList<string> Guarded =
    [
        "pre-commit",
        "pre-merge-commit",
        "commit-msg",
        "post-commit",
        "post-rewrite",
        "pre-push",
    ];

    /// <summary>What HookGuard does in a bare repository, which others push to.</summary>
    public static readonly IReadOnlyList<string> GuardedOnServer = ["pre-receive"];

    /// <summary>
    /// The other hooks of a repository, which global hooks would hide. Left out are those whose mere presence changes what git does
    /// (push-to-checkout, proc-receive) and those that git calls for every ref or index it writes (reference-transaction, post-index-change).
    /// </summary>
    public static readonly IReadOnlyList<string> PassedOn =
    [
        "applypatch-msg",
        "pre-applypatch",
        "post-applypatch",
        "prepare-commit-msg",
        "pre-rebase",
        "post-checkout",
        "post-merge",
        "pre-auto-gc",
        "sendemail-validate",
        "p4-changelist",
        "p4-prepare-changelist",
        "p4-post-changelist",
        "p4-pre-submit",
        "update",
        "pre-receive",
        "post-receive",
        "post-update",
    ];

    /// <summary>Every hook in whose place HookGuard may put one.</summary>
    public static readonly IReadOnlyList<string> All = [.. Guarded, .. PassedOn];

    /// <summary>Hooks that git tells something on standard input, which can be read only once.</summary>
    public static bool ReadsInput(string hook) => hook is "pre-push" or "pre-receive" or "post-rewrite";
}
