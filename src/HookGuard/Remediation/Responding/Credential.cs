using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard.Remediation.Responding;

/// <summary>A credential with its value, read from its place because a command was typed that needs it.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="Value">The value itself.</param>
/// <param name="Mask">As it may be shown.</param>
/// <param name="Fingerprint">Identifies it.</param>
/// <param name="Place">Where it was read.</param>
/// <param name="NamesEurope">Whether the file names a host of PagerDuty's EU service region.</param>
internal sealed record Credential(
    Rule Rule,
    string Value,
    string Mask,
    string Fingerprint,
    ShownPath Place,
    bool NamesEurope
)
{
    // A record prints all that it holds; this one must not.
    public override string ToString() => $"{Rule.Id} {Mask}";
}
