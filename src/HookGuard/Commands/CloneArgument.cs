using System.CommandLine;

namespace HookGuard.Commands;

/// <summary>The repository that a verb is about.</summary>
internal sealed class CloneArgument : Argument<string>
{
    public CloneArgument()
        : base("FOLDER")
    {
        Description = "A folder of the repository. The current one if none is named.";
        DefaultValueFactory = _ => ".";
    }
}
