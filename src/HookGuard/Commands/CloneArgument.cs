using System.CommandLine;

namespace HookGuard.Commands;

/// <summary>The repository that a verb is about.</summary>
internal sealed class CloneArgument : Argument<string>
{
    public CloneArgument()
        : base("FOLDER")
    {
        Description = "A folder of the repository. Default: the current folder.";
        DefaultValueFactory = _ => ".";
    }
}
