using System.Text.RegularExpressions;

namespace HookGuard.Detection.CustomRules;

/// <summary>Regular expressions that take time linear in the text, whatever it holds.</summary>
internal static class LinearPattern
{
    // Linear can still be long on a huge file: then the guard has to say that it could not look at everything.
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Timeout);

    /// <summary>Reads an expression without making it ready to search, which takes a hundred times as long.</summary>
    public static Regex Parse(string pattern) => new(pattern, RegexOptions.CultureInvariant, Timeout);

    public static string? Validate(string pattern, Func<string, Regex> read)
    {
        try
        {
            read(pattern);
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

    /// <summary>The group that is asked for; where none is, the first one, or the whole match of a pattern without any.</summary>
    public static int GroupOf(Regex pattern, int? group) => group ?? pattern.GetGroupNumbers().Skip(1).FirstOrDefault();

    public static bool HasGroup(string pattern, int? group) =>
        group is null || Parse(pattern).GetGroupNumbers().Contains(group.Value);
}
