using System.Text.RegularExpressions;
using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>A value of a container's environment gives way to a reference to a key of a Secret.</summary>
internal sealed partial class Kubernetes : Dialect
{
    public static Dialect Dialect { get; } =
        new Kubernetes
        {
            Handles = (path, text) => Yaml.IsYaml(path) && ApiVersion.IsMatch(text) && Kind.IsMatch(text),
        };

    /// <summary>Takes lines, so that nothing else of the env file is uploaded. Windows has no file for standard input.</summary>
    public static string CreateSecret(ShellSyntax shell, string lines) =>
        shell.IsPowerShell
            ? "@{ apiVersion = 'v1'; kind = 'Secret'; metadata = @{ name = 'pagerduty' }; "
                + $"stringData = (ConvertFrom-StringData (({lines}) -join \"`n\")) }} | ConvertTo-Json | kubectl create -f -"
            : $"{lines} | kubectl create secret generic pagerduty --from-env-file=/dev/stdin";

    public override Replacement Replace(SecretLocation target)
    {
        if (Value.Match(target.Before) is not { Success: true } value || !Rest.IsMatch(target.After))
        {
            throw new CannotFixException(
                Secret.IsMatch(target.Text)
                    ? "a Secret manifest contains the value itself; create the Secret with kubectl, or seal it"
                    : "only a container's environment variable can refer to a Secret"
            );
        }

        var start = target.LineStart + value.Groups["key"].Index;
        var column = new string(' ', value.Groups["key"].Index);
        string[] lines =
        [
            "valueFrom:",
            $"{column}  secretKeyRef:",
            $"{column}    name: pagerduty",
            $"{column}    key: {target.Name}",
        ];
        return new Replacement(
            new Edit(start, target.End + target.After.TrimEnd().Length, string.Join(target.NewLine, lines))
        )
        {
            TakesLines = CreateSecret,
        };
    }

    [GeneratedRegex(@"^apiVersion:", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex ApiVersion { get; }

    [GeneratedRegex(@"^kind:", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Kind { get; }

    [GeneratedRegex(@"^kind: *[""']?Secret\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Secret { get; }

    [GeneratedRegex(@"^ +(- )?(?<key>value: *[""']?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Value { get; }

    [GeneratedRegex(@"^[""']?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Rest { get; }
}
