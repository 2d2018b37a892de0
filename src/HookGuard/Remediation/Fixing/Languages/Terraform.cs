using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>A literal gives way to a variable, which Terraform reads from <c>TF_VAR_…</c>.</summary>
internal sealed partial class Terraform : Dialect
{
    public static Dialect Dialect { get; } = new Terraform { Handles = Extension(".tf") };

    public override Replacement Replace(SecretLocation target)
    {
        var literal =
            Literal.In(target, Literal.RegionAround(target))
            ?? throw new CannotFixException("it is not in a plain string");
        if (Default.Match(target.Text[..literal.Start]) is { Success: true } declared)
        {
            // Whatever shows a plan would show the value otherwise.
            return Keep(
                declared.Groups["name"].Value,
                Sensitive.IsMatch(BlockFrom(target.Text, declared.Index))
                    ? HclLines.Without(target)
                    : HclLines.With(target, "sensitive", "true")
            );
        }

        // The provider reads the environment by itself: https://registry.terraform.io/providers/PagerDuty/pagerduty/latest/docs
        if (Provider.Match(target.Text[..literal.Start]) is { Success: true } provider)
        {
            return new Replacement(HclLines.Without(target))
            {
                Key = provider.Groups["name"].Value == "token" ? "PAGERDUTY_TOKEN" : "PAGERDUTY_USER_TOKEN",
                Start = Start.Exported,
            };
        }

        if (Block.IsMatch(target.Before))
        {
            throw new CannotFixException("it names a block");
        }

        var name = target.Name.ToLowerInvariant();
        var whole = literal.ContentStart == target.Start && literal.ContentEnd == target.End;
        var end = target.Text.Length;
        var declaration = string.Join(
            target.NewLine,
            target.Text.EndsWith('\n') ? "" : target.NewLine,
            $"variable \"{name}\" {{",
            "  type      = string",
            "  sensitive = true",
            "}",
            ""
        );
        return Keep(
            name,
            whole
                ? new Edit(literal.Start, literal.End, $"var.{name}")
                : new Edit(target.Start, target.End, $"${{var.{name}}}"),
            target.Text.Contains($"variable \"{name}\"", StringComparison.Ordinal)
                ? []
                : [new Edit(end, end, declaration)]
        );
    }

    private static Replacement Keep(string name, Edit edit, params Edit[] more) =>
        new([edit, .. more]) { Key = $"TF_VAR_{name}", Start = Start.Exported };

    private static string BlockFrom(string text, int start) =>
        text.IndexOf("\n}", start, StringComparison.Ordinal) is >= 0 and var end ? text[start..end] : text[start..];

    [GeneratedRegex(
        @"\bprovider\s+""pagerduty""\s*\{[^{}]*\n[ \t]*(?<name>token|user_token)\s*=\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Provider { get; }

    [GeneratedRegex(@"^\s*sensitive\s*=", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Sensitive { get; }

    [GeneratedRegex(@"\bvariable\s+""(?<name>[^""]+)""\s*\{[^{}]*\bdefault\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Default { get; }

    [GeneratedRegex(@"^\s*(resource|data|module|provider|variable|output)\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Block { get; }
}
