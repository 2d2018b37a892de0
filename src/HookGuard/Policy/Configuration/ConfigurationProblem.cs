using HookGuard.Detection;

namespace HookGuard.Policy.Configuration;

/// <summary>What is wrong in a configuration file, and where.</summary>
internal sealed record ConfigurationProblem(string Source, LinePosition? Place, string Text)
{
    public override string ToString() =>
        Place is { } place ? $"{Source}:{place.Line}:{place.Column}: {Text}" : $"{Source}: {Text}";
}
