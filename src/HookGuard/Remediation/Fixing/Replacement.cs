using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>How a value gives way to a look-up.</summary>
/// <param name="Edits">Of the file itself.</param>
internal sealed record Replacement(params IReadOnlyList<Edit> Edits)
{
    /// <summary>The name the value gets where it is kept; null where it is the variable's.</summary>
    public string? Key { get; init; }

    /// <summary>The folder of the env file that the file's program reads, relative to the root; the root itself unless said.</summary>
    public string EnvFolder { get; init; } = "";

    /// <summary>The .NET project whose user secrets take the value, relative to the root; null where the env file or the store does.</summary>
    public string? Project { get; init; }

    /// <summary>A command that takes the value on its standard input; null where none has to.</summary>
    public string? TakesValue { get; init; }

    /// <summary>A command of a shell that takes what prints <c>NAME=value</c>, for all values that go to it; null where none has to.</summary>
    public Func<ShellSyntax, string, string>? TakesLines { get; init; }

    /// <summary>A command that needs the value in its environment; null where none does.</summary>
    public string? NeedsEnvironment { get; init; }

    public Start Start { get; init; }

    /// <summary>What else remains to be done by hand, as one line; null where nothing does.</summary>
    public string? FollowUp { get; init; }
}
