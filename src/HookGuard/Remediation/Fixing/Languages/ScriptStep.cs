using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>A step of a workflow whose script holds a value.</summary>
/// <param name="Place">Where its key <c>run</c> begins.</param>
/// <param name="Column">The same, in its line.</param>
/// <param name="Reason">Why it cannot be given a variable; null where it can.</param>
internal sealed partial record ScriptStep(int Place, int Column, string? Reason)
{
    public const string Key = "run";

    /// <summary>Null where the value is in no script.</summary>
    public static ScriptStep? Around(SecretLocation target)
    {
        var lines = target.Text.Split('\n');
        var at = target.Text.AsSpan(0, target.LineStart).Count('\n');
        var place = target.LineStart;
        var least = int.MaxValue;
        for (var line = at; line >= 0; place -= line > 0 ? lines[line - 1].Length + 1 : 0, line--)
        {
            if (Run.Match(lines[line]) is { Success: true } run && (line == at || run.Groups["block"].Success))
            {
                var column = run.Groups["key"].Index;
                return column < least
                    ? new ScriptStep(place + column, column, ReasonOf(target, lines, line, run))
                    : null;
            }

            least = lines[line].Trim().Length == 0 ? least : Math.Min(least, Indentation(lines[line]));
        }

        return null;
    }

    private static string? ReasonOf(SecretLocation target, string[] lines, int line, Match run)
    {
        var column = run.Groups["key"].Index;
        return run.Groups["quoted"].Success ? "the script is in quotes of YAML; write it as a block (run: |)"
            : OtherShell.IsMatch(target.Text) ? "its shell is not known to be bash or sh"
            : Siblings(lines, line, column).Any(IsEnvironment)
                ? $"its step has an env; add {target.Name}: ${{{{ secrets.{target.Name} }}}} to it and use \"${target.Name}\""
            : null;

        bool IsEnvironment(string sibling) => sibling.AsSpan(column).StartsWith("env:");
    }

    /// <summary>The lines of the step at which a key begins.</summary>
    private static IEnumerable<string> Siblings(string[] lines, int line, int column)
    {
        var first = line;
        while (first > 0 && !BeginsItem(lines[first]) && IsWithin(lines[first - 1]))
        {
            first--;
        }

        for (
            var next = first;
            next < lines.Length && (next <= line || IsWithin(lines[next]) && !BeginsItem(lines[next]));
            next++
        )
        {
            if (lines[next].Length > column && (KeyColumn(lines[next]) == column))
            {
                yield return lines[next];
            }
        }

        bool IsWithin(string text) => text.Trim().Length == 0 || KeyColumn(text) >= column;

        bool BeginsItem(string text) => KeyColumn(text) == column && text.TrimStart().StartsWith('-');
    }

    private static int Indentation(string line) => line.Length - line.TrimStart(' ').Length;

    private static int KeyColumn(string line) => line.Length - line.TrimStart(' ', '-').Length;

    [GeneratedRegex(@"^[ ]*(-[ ]+)?(?<key>run):[ ]*((?<block>[|>])|(?<quoted>[""']))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Run { get; }

    [GeneratedRegex(@"\bshell:[ ]*(?!bash\b|sh\b)\S|\bruns-on:[^\n]*windows", RegexOptions.ExplicitCapture)]
    private static partial Regex OtherShell { get; }
}
