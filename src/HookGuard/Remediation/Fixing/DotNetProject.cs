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
        var known = IdElement.Match(Encoding.UTF8.GetString(BoundedFile.TryReadIn(root, path) ?? [])).Groups["id"];
        return known.Success
            ? new DotNetProject(path, known.Value, NeedsId: false)
            : new DotNetProject(
                path,
                $"{System.IO.Path.GetFileNameWithoutExtension(path)}-{Guid.NewGuid()}",
                NeedsId: true
            );
    }

    public IEnumerable<Edit> AddId(TextFile? project)
    {
        var newLine = project?.Text.Contains("\r\n", StringComparison.Ordinal) == true ? "\r\n" : "\n";
        var place =
            project is null ? 0
            : Group.Match(project.Text) is var group ? group.Index + group.Length
            : 0;
        return place == 0
            ? throw new CannotFixException("the project in its folder has no property group for a UserSecretsId")
            : [new Edit(place, place, $"    <UserSecretsId>{Id}</UserSecretsId>{newLine}")];
    }

    [GeneratedRegex(@"<UserSecretsId>\s*(?<id>[^<\s]+)\s*</UserSecretsId>")]
    private static partial Regex IdElement { get; }

    [GeneratedRegex(@"<PropertyGroup>[ \t]*\r?\n")]
    private static partial Regex Group { get; }
}
