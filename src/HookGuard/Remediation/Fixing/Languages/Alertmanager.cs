using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>Alertmanager reads no environment, but takes the key from a file.</summary>
internal sealed partial class Alertmanager : Dialect
{
    public static Dialect Dialect { get; } =
        new Alertmanager
        {
            Handles = (path, text) =>
                Yaml.IsYaml(path) && text.Contains("pagerduty_configs:", StringComparison.Ordinal),
        };

    public override Replacement Replace(SecretLocation target)
    {
        if (Key.Match(target.Before) is not { Success: true } key || !Rest.IsMatch(target.After))
        {
            throw new CannotFixException("only routing_key and service_key can come from a file");
        }

        var start = target.LineStart + key.Groups["key"].Index;
        var file = $"/etc/alertmanager/{target.Name.ToLowerInvariant()}";
        return new Replacement(
            new Edit(start, target.End + target.After.TrimEnd().Length, $"{key.Groups["key"].Value}_file: {file}")
        )
        {
            FollowUp = $"grep '^{target.Name}=' .env | cut -d= -f2- | ssh ALERTMANAGER 'umask 077 && cat > {file}'",
        };
    }

    [GeneratedRegex(@"^\s*(- )?(?<key>routing_key|service_key):\s*[""']?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"^[""']?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Rest { get; }
}
