using System.Text;
using System.Text.Json;
using HookGuard.Policy;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// The list <c>files</c> of a <c>package.json</c>: npm packs what it names, whatever the ignore files beside it say.
/// https://docs.npmjs.com/cli/configuring-npm/package-json#files
/// </summary>
internal static class PackageJsonFiles
{
    public const string Name = "package.json";

    /// <summary>Takes files out of the list that it would pack.</summary>
    /// <param name="side">The file.</param>
    /// <param name="paths">The files that nobody is to get, from its folder.</param>
    /// <exception cref="CannotFixException">It is no JSON.</exception>
    public static IEnumerable<Edit> Missing(TextFile? side, List<string> paths)
    {
        if (side is null || Read(side.Text) is not ({ Count: > 0 } entries, var start, var end))
        {
            return [];
        }

        List<string> packed = [.. paths.Where(path => IsPacked(entries, path))];
        var line = side.Text.LastIndexOf('\n', start) + 1;
        var newLine = side.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var gap = string.IsNullOrWhiteSpace(side.Text[line..start]) ? newLine + side.Text[line..start] : " ";
        return packed.Count == 0
            ? []
            : [new Edit(end, end, string.Concat(packed.Select(path => $",{gap}\"!/{path}\"")))];
    }

    private static bool IsPacked(IEnumerable<string> patterns, string path) =>
        patterns.Aggregate(
            false,
            (packed, pattern) =>
                pattern.StartsWith('!') ? packed && !Fits(pattern[1..], path) : packed || Fits(pattern, path)
        );

    private static bool Fits(string pattern, string path)
    {
        var name = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern.TrimStart('/');
        return name.TrimEnd('/') is "" or "." or "*" or "**"
            || path == name
            || path.StartsWith(name.TrimEnd('/') + "/", StringComparison.Ordinal)
            || new PathPattern("/" + name).Fits(path);
    }

    /// <summary>The entries, and where the last of them begins and ends.</summary>
    private static (List<string> Entries, int Start, int End) Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader json = new(bytes);
        List<string> entries = [];
        var (isList, start, end) = (false, 0, 0);
        try
        {
            while (json.Read())
            {
                isList = json.CurrentDepth switch
                {
                    1 when json.TokenType == JsonTokenType.PropertyName => json.ValueTextEquals("files"),
                    1 when json.TokenType == JsonTokenType.EndArray => false,
                    _ => isList,
                };
                if (isList && json is { CurrentDepth: 2, TokenType: JsonTokenType.String })
                {
                    entries.Add(json.GetString()!);
                    (start, end) = ((int)json.TokenStartIndex, (int)json.BytesConsumed);
                }
            }
        }
        catch (JsonException)
        {
            throw new CannotFixException("it is no JSON");
        }

        return (entries, Encoding.UTF8.GetCharCount(bytes, 0, start), Encoding.UTF8.GetCharCount(bytes, 0, end));
    }
}
