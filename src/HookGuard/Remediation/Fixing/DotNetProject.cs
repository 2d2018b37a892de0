using System.Text;
using System.Text.RegularExpressions;
using HookGuard.FileSystem;
using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>A .NET project and the id under which the SDK keeps its user secrets.</summary>
/// <param name="Path">Relative to the repository root.</param>
internal sealed partial record DotNetProject(string Path, string Id, bool NeedsId)
{
    public UserSecrets Secrets => new(Path, Id);

    /// <exception cref="CannotFixException">There is not exactly one project in the folder.</exception>
    public static DotNetProject In(string root, string folder, string key)
    {
        if (Directory.GetFiles(System.IO.Path.Join(root, folder), "*.csproj") is not [var file])
        {
            throw new CannotFixException(
                "there is no single project in its folder whose user secrets could hold the value; set the environment variable "
                    + key.Replace(":", "__", StringComparison.Ordinal)
            );
        }

        var path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
        if (Known(root, path) is not { } known)
        {
            return new DotNetProject(
                path,
                $"{System.IO.Path.GetFileNameWithoutExtension(path)}-{Guid.NewGuid()}",
                NeedsId: true
            );
        }

        return PlainId.IsMatch(known.Value)
            ? new DotNetProject(path, known.Groups["id"].Value, NeedsId: false)
            : throw new CannotFixException(
                $"only a build tells the project's UserSecretsId; run dotnet user-secrets set \"{key}\", or set the environment variable "
                    + key.Replace(":", "__", StringComparison.Ordinal)
            );
    }

    /// <summary>The element that names the id: the project's own, or one that it inherits.</summary>
    private static Match? Known(string root, string project)
    {
        List<string> files = [project];
        for (var end = project.Length; end > 0; )
        {
            end = project.LastIndexOf('/', end - 1) is >= 0 and var slash ? slash : 0;
            var folder = end == 0 ? "" : project[..(end + 1)];
            files.AddRange([folder + "Directory.Build.props", folder + "Directory.Build.targets"]);
        }

        return files
            .Select(file =>
                IdElement.Match(Comment.Replace(Encoding.UTF8.GetString(BoundedFile.TryReadIn(root, file) ?? []), ""))
            )
            .FirstOrDefault(found => found.Success);
    }

    public IEnumerable<Edit> AddId(TextFile? project)
    {
        var newLine = project?.Text.Contains("\r\n", StringComparison.Ordinal) == true ? "\r\n" : "\n";
        var place =
            project is null ? 0
            : Group.Matches(project.Text).FirstOrDefault(found => !IsComment(project.Text, found.Index)) is { } group
                ? group.Index + group.Length
            : 0;
        return place == 0
            ? throw new CannotFixException("the project in its folder has no property group for a UserSecretsId")
            : [new Edit(place, place, $"    <UserSecretsId>{Id}</UserSecretsId>{newLine}")];
    }

    private static bool IsComment(string text, int place) =>
        Comment.Matches(text).Any(comment => comment.Index < place && place < comment.Index + comment.Length);

    [GeneratedRegex(@"<UserSecretsId\b[^>]*>\s*(?<id>[^<]*?)\s*</UserSecretsId>")]
    private static partial Regex IdElement { get; }

    [GeneratedRegex(@"^<UserSecretsId>\s*[\w.-]+\s*</UserSecretsId>$")]
    private static partial Regex PlainId { get; }

    [GeneratedRegex(@"<!--[\s\S]*?-->")]
    private static partial Regex Comment { get; }

    [GeneratedRegex(@"<PropertyGroup>[ \t]*\r?\n")]
    private static partial Regex Group { get; }
}
