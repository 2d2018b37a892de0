using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>Settings of a .NET program: the value moves to the project's user secrets, which are laid over them.</summary>
internal sealed partial class AppSettings : Dialect
{
    public static Dialect Dialect { get; } = new AppSettings { Handles = (path, _) => FileName.IsMatch(path) };

    public override Replacement Replace(SecretLocation target)
    {
        if (target.Text[target.Start - 1] != '"' || target.Text[target.End] != '"')
        {
            throw new CannotFixException("the value is only part of a setting; move the whole setting by hand");
        }

        return new Replacement(new Edit(target.Start, target.End, ""))
        {
            Key = KeyAt(target),
            Project = Path.GetDirectoryName(target.Path) ?? "",
        };
    }

    /// <summary>The setting's name as configuration keys are written: sections and indexes, parted by colons.</summary>
    private static string KeyAt(SecretLocation target)
    {
        var place = Encoding.UTF8.GetByteCount(target.Text.AsSpan(0, target.Start - 1));
        Utf8JsonReader json = new(
            Encoding.UTF8.GetBytes(target.Text),
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        Stack<(string? Name, int Index)> path = new([(null, 0)]);
        while (json.Read() && json.TokenStartIndex < place)
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path.Pop();
                    path.Push((json.GetString(), 0));
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push((null, 0));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Pop();
                    Next(path);
                    break;
                default:
                    Next(path);
                    break;
            }
        }

        return json.TokenType is JsonTokenType.String && json.TokenStartIndex == place
            ? string.Join(
                ':',
                path.Reverse()
                    .Skip(1)
                    .Select(part => part.Name ?? part.Index.ToString(System.Globalization.CultureInfo.InvariantCulture))
            )
            : throw new CannotFixException("it is not the value of a setting");
    }

    private static void Next(Stack<(string? Name, int Index)> path)
    {
        var (name, index) = path.Pop();
        path.Push((name, index + 1));
    }

    [GeneratedRegex(@"(^|/)appsettings[^/]*\.json$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex FileName { get; }
}
