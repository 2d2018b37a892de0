using System.Text.RegularExpressions;
using HookGuard.Policy;

namespace HookGuard.Remediation.Fixing;

/// <summary>
/// Programs that pack, copy or upload a folder take no notice of <c>.gitignore</c> where they have a file of their own: a file with
/// values would leave the machine that way.
/// </summary>
internal sealed partial class PackageIgnoreFiles
{
    private const string Docker = ".dockerignore";

    // All read a line with a leading slash as a path from the folder of the file, and the last line that fits decides:
    // https://docs.npmjs.com/cli/using-npm/developers#keeping-files-out-of-your-package
    // https://docs.docker.com/build/concepts/context/#dockerignore-files
    // https://cloud.google.com/sdk/gcloud/reference/topic/gcloudignore
    // https://vercel.com/docs/deployments/vercel-ignore
    private static readonly string[] Names =
    [
        ".npmignore",
        Docker,
        "Dockerfile.dockerignore",
        ".containerignore",
        ".gcloudignore",
        ".vercelignore",
        // https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/eb-cli3-configuration.html
        ".ebignore",
        // https://docs.cloudfoundry.org/devguide/deploy-apps/prepare-to-deploy.html
        ".cfignore",
        // https://learn.microsoft.com/azure/azure-functions/functions-core-tools-reference#func-azure-functionapp-publish
        ".funcignore",
        // https://helm.sh/docs/chart_template_guide/helm_ignore_file/
        ".helmignore",
    ];

    private static readonly string[] ImageFiles = ["Dockerfile", "Containerfile"];

    private readonly FileSides sides;
    private readonly List<FileFix> fixes = [];
    private readonly List<string> followUps = [];

    /// <param name="sides">The repository's files.</param>
    /// <param name="secret">The files that hold values, relative to the root.</param>
    public PackageIgnoreFiles(FileSides sides, IReadOnlyCollection<string> secret)
    {
        this.sides = sides;
        foreach (var folder in secret.SelectMany(FoldersAbove).Distinct(StringComparer.Ordinal))
        {
            List<string> below =
            [
                .. secret
                    .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
                    .Select(path => path[folder.Length..])
                    .Order(StringComparer.Ordinal),
            ];
            foreach (var name in Names)
            {
                Exclude(folder + name, below, side => Missing(name, side, below));
            }

            Exclude(folder + PackageJsonFiles.Name, below, side => PackageJsonFiles.Missing(side, below));

            WarnOfImages(folder, below);
        }
    }

    /// <summary>The ignore files that have to name more.</summary>
    public IReadOnlyList<FileFix> Fixes => fixes;

    public IReadOnlyList<string> FollowUps => followUps;

    private static IEnumerable<string> FoldersAbove(string path)
    {
        yield return "";
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
        {
            yield return path[..(end + 1)];
        }
    }

    private void Exclude(string ignoreFile, List<string> paths, Func<TextFile?, IEnumerable<Edit>> edits)
    {
        try
        {
            var fix = sides.Change(ignoreFile, TextFile.DecodeToAppend, edits);
            if (fix.Staged is not null || fix.Working is not null)
            {
                fixes.Add(fix);
            }
        }
        catch (CannotFixException cannot)
        {
            followUps.Add($"add {string.Join(", ", paths)} to {ignoreFile} by hand: {cannot.Message}");
        }
    }

    private static IEnumerable<Edit> Missing(string ignoreFile, TextFile? side, List<string> paths)
    {
        var isDocker = ignoreFile.EndsWith(Docker, StringComparison.Ordinal);
        return side is null ? [] : side.AppendLines(paths.Where(path => !Excludes(side.Text, path, isDocker)));
    }

    private static bool Excludes(string text, string path, bool isDocker)
    {
        var excluded = false;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            var pattern = line.TrimStart('!');
            // What is not understood may bring a file back, and never keeps one out.
            var fits = pattern.AsSpan().ContainsAny('?', '[', '\\')
                ? line != pattern
                : pattern is not ("" or ['#', ..]) && new PathPattern(isDocker ? "/" + pattern : pattern).Fits(path);
            excluded = fits ? line == pattern : excluded;
        }

        return excluded;
    }

    private void WarnOfImages(string folder, List<string> paths)
    {
        if (Names.Where(IsForImages).Any(ignore => Text(folder + ignore) is not null))
        {
            return;
        }

        foreach (var name in ImageFiles)
        {
            if (Text(folder + name) is { } text && CopyAll.Match(text) is { Success: true } copy)
            {
                var line = 1 + text.AsSpan(0, copy.Index).Count('\n');
                followUps.Add(
                    $"create {folder}{Docker} with {string.Join(", ", paths.Select(path => "/" + path))}: "
                        + $"{folder}{name}:{line} copies the whole folder into the image"
                );
            }
        }
    }

    private static bool IsForImages(string name) => name.EndsWith("erignore", StringComparison.Ordinal);

    private string? Text(string path)
    {
        try
        {
            var (staged, working) = sides.Read(path);
            return (staged ?? working)?.Text;
        }
        catch (CannotFixException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^[ \t]*(COPY|ADD)[ \t]+(--\S+[ \t]+)*(\[[ \t]*"")?(\./?|/|\*)(""|[ \t])",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase
    )]
    private static partial Regex CopyAll { get; }
}
