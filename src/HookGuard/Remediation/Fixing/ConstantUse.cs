using System.Globalization;
using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing;

/// <summary>A use of a constant that a variable does not fit: a case label, another constant, an annotation.</summary>
/// <param name="Declaration">The constant's declaration up to its value, with its <c>name</c>.</param>
/// <param name="Use">The use, with <c>{0}</c> for the name.</param>
internal sealed record ConstantUse(Regex Declaration, string Use)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>Why the constant has to stay one; null where nothing keeps it.</summary>
    public string? Of(SecretLocation target, string before)
    {
        if (Declaration.Match(before) is not { Success: true } declared)
        {
            return null;
        }

        var name = declared.Groups["name"].Value;
        Regex use = new(
            Use.Replace("{0}", Regex.Escape(name), StringComparison.Ordinal),
            RegexOptions.ExplicitCapture | RegexOptions.Multiline,
            Limit
        );
        foreach (var (path, text) in target.FilesThatName(name))
        {
            if (use.Match(text) is { Success: true } found)
            {
                var line = 1 + text.AsSpan(0, found.Index + found.Length).Count('\n');
                return string.Create(CultureInfo.InvariantCulture, $"{name} has to be a constant at {path}:{line}");
            }
        }

        return null;
    }
}
