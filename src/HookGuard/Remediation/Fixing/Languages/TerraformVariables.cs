using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>A file of variables: the line goes, and Terraform reads the variable from <c>TF_VAR_…</c> instead.</summary>
internal sealed partial class TerraformVariables : Dialect
{
    public static Dialect Dialect { get; } = new TerraformVariables { Handles = Extension(".tfvars") };

    public override Replacement Replace(SecretLocation target) =>
        Assignment.Match(target.Before) is { Success: true } assigned && Rest.IsMatch(target.After)
            ? new Replacement(HclLines.Without(target))
            {
                Start = Start.Exported,
                Key = $"TF_VAR_{assigned.Groups["name"].Value}",
            }
            : throw new CannotFixException("it is part of a list or an object");

    [GeneratedRegex(@"^(?<name>\w+)\s*=\s*""$", RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment { get; }

    [GeneratedRegex(@"^""\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Rest { get; }
}
