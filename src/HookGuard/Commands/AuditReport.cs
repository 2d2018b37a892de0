using System.Globalization;
using HookGuard.Files;
using HookGuard.FileSystem;
using HookGuard.Git;
using HookGuard.Installation;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration;

namespace HookGuard.Commands;

/// <summary>What holds in a repository: the policy and where it comes from, what is allowed and by whom, and which hooks run.</summary>
internal sealed class AuditReport
{
    private readonly FileTree tree = new(["."]);

    public AuditReport()
    {
        SuppressionList list = new(tree);
        Settings = list.Settings;
        Locks = LayeredConfiguration
            .Read(ConfigurationLayer.All(ConfigurationLayer.FilesIn(tree.Root)), EnvironmentLayer.Names())
            .Locks;
        Suppressions = Suppressed(list);
        if (RepositoryRoot.Find(Environment.CurrentDirectory) is not null)
        {
            var clone = Clone.At(Environment.CurrentDirectory);
            Hooks =
            [
                .. Installer.Hooks(clone).Select(hook => (hook, (IReadOnlyList<HookStep>)HookStep.At(clone, hook))),
            ];
        }
    }

    public Settings Settings { get; }

    public IReadOnlyDictionary<string, string> Locks { get; }

    public IReadOnlyList<AuditedSuppression> Suppressions { get; }

    public IReadOnlyList<(string Name, IReadOnlyList<HookStep> Steps)> Hooks { get; } = [];

    private List<AuditedSuppression> Suppressed(SuppressionList list)
    {
        var read = ConfigurationLayer.FilesIn(tree.Root);
        var entryLines = read(ConfigurationLayer.FileName) is { } file ? AllowRemoval.LinesOf(file.Span) : [];
        LineAuthors authors = new(tree.Root);
        Dictionary<string, string[]> texts = new(StringComparer.Ordinal);
        var entry = 0;
        var known = 0;
        List<AuditedSuppression> suppressions = [];
        foreach (var item in list.Items)
        {
            var place = item.Place switch
            {
                ConfigurationLayer.FileName => $"{item.Place}:{entryLines[entry++]}",
                Baseline.FileName => $"{item.Place}: entry {++known}",
                _ => item.Place,
            };
            suppressions.Add(
                new AuditedSuppression(place, item, item.Until < list.Settings.Today) { Author = AuthorOf(place) }
            );
        }

        return suppressions;

        (ShownText, DateTimeOffset)? AuthorOf(string place)
        {
            var colon = place.LastIndexOf(':');
            if (colon < 0 || !int.TryParse(place.AsSpan(colon + 1), CultureInfo.InvariantCulture, out var line))
            {
                return null;
            }

            var path = place[..colon];
            if (!texts.TryGetValue(path, out var lines))
            {
                texts[path] = lines = read(path) is { } content
                    ? System.Text.Encoding.UTF8.GetString(content.Span).Split('\n')
                    : [];
            }

            return line <= lines.Length ? authors.Of(path, line, lines[line - 1].TrimEnd('\r')) : null;
        }
    }
}
