using System.Text;

namespace HookGuard.Processes;

/// <summary>A program that has ended.</summary>
internal sealed record ChildResult(int ExitCode, byte[] Output, string Error)
{
    public string Text => Encoding.UTF8.GetString(Output);
}
