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

        if (RefusalAt(new CodePlace(target.Path, target.Text, literal.Start, literal.End), target) is { } reason)
        {
            throw new CannotFixException(reason);
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

    private static string? RefusalAt(CodePlace place, SecretLocation target) =>
        Block.IsMatch(target.Before)
            ? "it names a block"
            : TextForPeople.RefusalAt(place, target.Start)
                ?? (
                    place.IsWithin('{', Variable)
                        ? "a variable's declaration takes no reference; set the whole value by TF_VAR_…"
                    : place.IsWithin('{', Backend)
                        ? "a backend takes no variable; give it by terraform init -backend-config, or by the environment"
                    : place.IsWithin('{', Module) && Fixed.IsMatch(place.Before) ? "a module's source takes no variable"
                    : place.IsWithin('{', Output) ? "an output shows the value; take it out"
                    : Loop.IsMatch(place.Before) ? "a sensitive value cannot be what a resource is repeated for"
                    : ShownLocal(place, target)
                );

    /// <summary>An output that shows a local with the value would have to be sensitive, and so would all that use it.</summary>
    private static string? ShownLocal(CodePlace place, SecretLocation target) =>
        place.IsWithin('{', Locals)
        && Argument.Match(place.Text[LineStartOf(place)..place.Start]) is { Success: true } local
            ? target
                .FilesThatName(local.Groups["name"].Value)
                .SelectMany(file =>
                    Regex
                        .Matches(
                            file.Text,
                            $@"\boutput\s+""[^""]+""\s*\{{[^{{}}]*\blocal\.{Regex.Escape(local.Groups["name"].Value)}\b",
                            RegexOptions.None,
                            Limit
                        )
                        .Where(output => !Sensitive.IsMatch(BlockFrom(file.Text, output.Index)))
                        .Select(output =>
                            $"the output at {file.Path}:{1 + file.Text.AsSpan(0, output.Index).Count('\n')} shows it, and would have to be sensitive"
                        )
                )
                .FirstOrDefault()
            : null;

    private static int LineStartOf(CodePlace place) => place.Start - place.LineBefore.Length;

    private static Replacement Keep(string name, Edit edit, params Edit[] more) =>
        new([edit, .. more]) { Key = $"TF_VAR_{name}", Start = Start.Exported };

    private static string BlockFrom(string text, int start) =>
        text.IndexOf("\n}", start, StringComparison.Ordinal) is >= 0 and var end ? text[start..end] : text[start..];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [GeneratedRegex(@"\bvariable\s+""[^""]+""\s*$")]
    private static partial Regex Variable { get; }

    [GeneratedRegex(@"\bbackend\s+""[^""]+""\s*$")]
    private static partial Regex Backend { get; }

    [GeneratedRegex(@"\bmodule\s+""[^""]+""\s*$")]
    private static partial Regex Module { get; }

    [GeneratedRegex(@"\boutput\s+""[^""]+""\s*$")]
    private static partial Regex Output { get; }

    [GeneratedRegex(@"\blocals\s*$")]
    private static partial Regex Locals { get; }

    [GeneratedRegex(@"\b(source|version)\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fixed { get; }

    [GeneratedRegex(@"\b(for_each|count)\s*=[^\n]*$|\bfor\s+\w[\w, ]*\s+in\s[^\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Loop { get; }

    [GeneratedRegex(@"^\s*(?<name>[\w-]+)\s*=", RegexOptions.ExplicitCapture)]
    private static partial Regex Argument { get; }

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
