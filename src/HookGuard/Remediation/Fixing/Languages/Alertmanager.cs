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

    // Where the Prometheus Operator mounts a Secret that it is told of:
    // https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.AlertmanagerSpec
    private const string MountedSecret = "/etc/alertmanager/secrets/pagerduty";

    public override Replacement Replace(SecretLocation target)
    {
        if (Key.Match(target.Before) is not { Success: true } key || !Rest.IsMatch(target.After))
        {
            throw new CannotFixException("only routing_key and service_key can come from a file");
        }

        var start = target.LineStart + key.Groups["key"].Index;
        var inCluster = ConfigMap.IsMatch(target.Text);
        var folder = inCluster ? MountedSecret : "/etc/alertmanager";
        var file = $"{folder}/{(inCluster ? target.Name : target.Name.ToLowerInvariant())}";
        Edit edit = new(start, target.End + target.After.TrimEnd().Length, $"{key.Groups["key"].Value}_file: {file}");
        return inCluster
            ? new Replacement(edit)
            {
                TakesLines = Kubernetes.CreateSecret,
                FollowUp = $"mount the Secret pagerduty into Alertmanager's container at {MountedSecret}",
            }
            : new Replacement(edit)
            {
                // Its own user has to read the file, and nobody else.
                TakesValue =
                    $"ssh ALERTMANAGER 'sudo install -m 0400 -o $(ps -o user= -C alertmanager) /dev/stdin {file}'",
            };
    }

    [GeneratedRegex(@"^kind: *[""']?ConfigMap\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex ConfigMap { get; }

    [GeneratedRegex(@"^\s*(- )?(?<key>routing_key|service_key):\s*[""']?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"^[""']?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Rest { get; }
}
