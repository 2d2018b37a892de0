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
            return Keep(declared.Groups["name"].Value, WholeLine(target));
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
        new([edit, .. more]) { Key = $"TF_VAR_{name}" };

    private static Edit WholeLine(SecretLocation target) =>
        new(target.LineStart, Math.Min(target.LineEnd + 1, target.Text.Length), "");

    [GeneratedRegex(@"\bvariable\s+""(?<name>[^""]+)""\s*\{[^{}]*\bdefault\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Default { get; }

    [GeneratedRegex(@"^\s*(resource|data|module|provider|variable|output)\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Block { get; }
}
