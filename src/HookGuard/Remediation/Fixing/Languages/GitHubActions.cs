using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>
/// A workflow takes values from its secrets. A script gets them as variables: as text in it they would be code of the shell.
/// https://docs.github.com/actions/reference/security/secure-use#use-an-intermediate-environment-variable
/// </summary>
internal sealed partial class GitHubActions : Dialect
{
    private const string TakesValue = "gh secret set {0}";

    private static readonly TemplateDialect Plain = new()
    {
        Handles = (path, _) => Workflow.IsMatch(path),
        Reference = "${{ secrets.{0} }}",
        TakesValue = TakesValue,
        Expression = "${{",
    };

    public static Dialect Dialect { get; } = new GitHubActions { Handles = Plain.Handles };

    public override Replacement Replace(SecretLocation target)
    {
        if (!target.Path.Contains(".github/workflows/", StringComparison.Ordinal))
        {
            throw new CannotFixException("an action is given no secrets; make it an input");
        }

        if (ScriptStep.Around(target) is not { } step)
        {
            return
                YamlKeys.Around(target) is var keys
                && keys.Skip(1).Any(TakesSecrets)
                && !keys.Contains("script", StringComparer.Ordinal)
                ? Plain.Replace(target)
                : throw new CannotFixException(
                    $"secrets.{target.Name} cannot be used there; give it to a step by env, and read it from there"
                );
        }

        if (step.Reason is { } reason)
        {
            throw new CannotFixException(reason);
        }

        var column = new string(' ', step.Column);
        string[] lines =
        [
            "env:",
            $"{column}  {target.Name}: ${{{{ secrets.{target.Name} }}}}",
            $"{column}{ScriptStep.Key}",
        ];
        return new Replacement(
            new Edit(step.Place, step.Place + ScriptStep.Key.Length, string.Join(target.NewLine, lines)),
            new Edit(target.Start, target.End, InScript(target))
        )
        {
            TakesValue = TakesValue.Replace("{0}", target.Name, StringComparison.Ordinal),
        };
    }

    /// <summary>https://docs.github.com/actions/reference/workflows-and-actions/contexts#context-availability</summary>
    private static bool TakesSecrets(string key) => key is "env" or "with" or "secrets" or "credentials";

    /// <summary>The variable, in quotes of the shell wherever it is in none.</summary>
    private static string InScript(SecretLocation target)
    {
        var quote = '\0';
        foreach (var letter in ScriptStart.Replace(target.Before, ""))
        {
            quote =
                quote == '\0' && letter is '"' or '\'' ? letter
                : quote == letter ? '\0'
                : quote;
        }

        var variable = $"${{{target.Name}}}";
        return quote switch
        {
            '"' => variable,
            '\'' => $"'\"{variable}\"'",
            _ => $"\"{variable}\"",
        };
    }

    [GeneratedRegex(@"^[ ]*(-[ ]+)?run:[ ]*", RegexOptions.ExplicitCapture)]
    private static partial Regex ScriptStart { get; }

    [GeneratedRegex(@"(^|/)\.github/workflows/[^/]+\.ya?ml$|(^|/)action\.ya?ml$", RegexOptions.ExplicitCapture)]
    private static partial Regex Workflow { get; }
}
