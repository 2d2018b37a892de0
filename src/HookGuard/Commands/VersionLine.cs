using System.CommandLine;
using System.CommandLine.Invocation;
using HookGuard.Masking;

namespace HookGuard.Commands;

/// <summary>What <c>--version</c> prints: the version first, for programs, then what tells two builds of it apart.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var commit = ToolInfo.Commit is { } id ? $"commit {id}, " : "";
        Output.Out.WriteLine($"{ToolInfo.Version} ({commit}rules {ToolInfo.RuleSet})");
        return (int)ExitCode.Clean;
    }
}
