using HookGuard.Tests.Installation;

namespace HookGuard.Tests.Commands;

[Parallelizable(ParallelScope.All)]
public sealed class CompletionTests
{
    [TestCase(
        "bash",
        "source ./script; COMP_LINE='hookguard pre-'; COMP_POINT=${#COMP_LINE}; _hookguard; printf '%s\\n' \"${COMPREPLY[@]}\""
    )]
    [TestCase(
        "zsh",
        "compdef() { :; }; compadd() { shift; print -l -- $@; }; BUFFER='hookguard pre-'; CURSOR=$#BUFFER; source ./script; _hookguard"
    )]
    [TestCase("fish", "source ./script; complete -C 'true; hookguard pre-'")]
    [TestCase(
        "pwsh",
        "Invoke-Expression (Get-Content -Raw ./script); (TabExpansion2 'hookguard pre-' 14).CompletionMatches.CompletionText"
    )]
    public void A_shell_completes_what_the_tool_takes(string shell, string commands)
    {
        RealPrograms.Require(shell);
        using var repository = TestRepository.Init();
        repository.Write("script", repository.HookGuard("completion", shell).Output);
        repository.Environment["PATH"] =
            $"{Path.GetDirectoryName(TestRepository.Tool)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";

        var completed = repository.Run(shell, ["-c", commands]);

        Assert.That(
            string.Join(' ', completed.Output.Split('\n').Order(StringComparer.Ordinal)).Trim(),
            Is.EqualTo("pre-commit pre-merge-commit pre-push pre-receive"),
            completed.Error
        );
    }
}
