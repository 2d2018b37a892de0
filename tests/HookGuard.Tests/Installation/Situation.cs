namespace HookGuard.Tests.Installation;

/// <summary>How a repository is before HookGuard comes.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Needs">The program that makes it so.</param>
/// <param name="Setup">How, by the functions of <c>teams.sh</c>.</param>
internal sealed record Situation(string Name, string Needs, string Setup)
{
    /// <summary>Where people commit.</summary>
    public string WorkTree { get; init; } = ".";

    /// <summary>What <c>install</c> and <c>uninstall</c> are told.</summary>
    public string[] Options { get; init; } = [];

    public override string ToString() => Name;
}
