using HookGuard.Masking;

namespace HookGuard.PagerDuty;

/// <summary>A credential that an answer brings.</summary>
internal static class NewValue
{
    private const int Longest = 512;

    /// <summary>The value, which goes into a file of NAME=value lines: nothing that an answer holds may become a line of its own there.</summary>
    public static string Checked(string? value, ApiHost host)
    {
        if (
            value is not { Length: >= KeyMask.Shortest and <= Longest }
            || !value.All(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '+' or '/' or '=' or '.'
            )
        )
        {
            throw ApiProblem.Unreadable(host);
        }

        DetectedValues.Add(value, KeyMask.Of(value));
        return value;
    }
}
