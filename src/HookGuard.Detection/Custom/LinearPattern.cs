using System.Text.RegularExpressions;

namespace HookGuard.Detection.Custom;

/// <summary>Regular expressions that take time linear in the text, whatever it holds.</summary>
internal static class LinearPattern
{
    // Linear can still be long on a huge file: then the guard has to say that it could not look at everything.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout);

    public static string? FindProblem(string pattern)
    {
        try
        {
            Compile(pattern);
            return null;
        }
        catch (RegexParseException error)
        {
            return $"The pattern is not valid at character {error.Offset + 1}: {error.Error}.";
        }
        catch (NotSupportedException)
        {
            return "The pattern needs backtracking (look-around, back-references, atomic groups), or is too large without it.";
        }
    }

    public static bool HasGroup(string pattern, int group) => Compile(pattern).GetGroupNumbers().Contains(group);
}
