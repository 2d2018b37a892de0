using HookGuard.Detection;
using HookGuard.FileSystem;
using HookGuard.Policy;

namespace HookGuard.Remediation.Fixing;

/// <summary>Works out how each file is to change. Changes nothing.</summary>
/// <param name="root">The top of the working tree.</param>
internal sealed class Planner(string root, Settings settings)
{
    private readonly Detector detector = settings.NewDetector();
    private readonly StagingArea index = new(root);
    private readonly ValueBook values = new(root, settings.Store);
    private readonly List<FileFix> files = [];
    private readonly List<LeftAlone> leftAlone = [];
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private readonly HashSet<string> secrets = new(StringComparer.Ordinal);
    private readonly List<string> then = [];

    public FixPlan Plan(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Plan(path);
        }

        ignored.UnionWith(values.All.Select(value => value.Holder.IgnoredFile).OfType<string>());
        List<string> missing = [.. ignored.Where(path => !index.Ignores(path)).Order(StringComparer.Ordinal)];
        return new FixPlan
        {
            Files = files,
            IgnoreFile = missing.Count == 0 ? null : BothSides(".gitignore", side => Append(side, missing)),
            Ignored = [.. ignored],
            Values = values.All,
            Secrets = [.. secrets],
            LeftAlone = leftAlone,
            Then = [.. then.Distinct(StringComparer.Ordinal)],
        };
    }

    private void Plan(string path)
    {
        var line = 0;
        try
        {
            var (staged, working) = Read(path);
            var found = ((TextFile?[])[staged, working])
                .OfType<TextFile>()
                .SelectMany(side => Find(path, side))
                .ToList();
            if (found.Count == 0)
            {
                return;
            }

            line = found[0].Line;
            values.Begin();
            if (EnvironmentFile.IsOne(path))
            {
                files.AddRange(EnvironmentFile.Untrack(path, index.Find(path), staged, working!, BothSides));
                ignored.Add(path);
            }
            else
            {
                List<FileFix> also = [];
                files.Add(BothSides(path, side => side is null ? [] : Edits(path, side, also)));
                files.AddRange(also.Where(fix => files.TrueForAll(other => other.Path != fix.Path)));
            }

            secrets.UnionWith(found.Select(secret => secret.Value));
        }
        catch (CannotFixException cannot)
        {
            values.Discard();
            leftAlone.Add(new LeftAlone(path, line, cannot.Message));
        }
    }

    private (TextFile? Staged, TextFile? Working) Read(string path)
    {
        var working = new FileInfo(Path.Join(root, path)) is { Exists: true, LinkTarget: null }
            ? TextFile.Decode(ReadWorking(path))
            : null;
        var staged = index.Find(path) is { HasContent: true, IsSymlink: false } entry
            ? TextFile.Decode(index.Read(entry.Id))
            : null;
        return (staged, working);
    }

    private byte[]? ReadWorking(string path)
    {
        try
        {
            return BoundedFile.TryReadIn(root, path);
        }
        catch (GuardException refused)
        {
            throw new CannotFixException(refused.Message);
        }
    }

    private FileFix BothSides(string path, Func<TextFile?, IEnumerable<Edit>> edits)
    {
        var (staged, working) = Read(path);
        return new FileFix
        {
            Path = path,
            Entry = index.Find(path),
            Staged = Change(staged),
            Working = Change(working),
        };

        Side? Change(TextFile? side) => edits(side).ToList() is { Count: > 0 } changes ? new Side(side, changes) : null;
    }

    private List<Edit> Edits(string path, TextFile side, List<FileFix> also)
    {
        List<Edit> edits = [];
        var dialect = Dialects.For(path, side.Text);
        foreach (var secret in Find(path, side))
        {
            var name = values.NameOf(secret, VariableName.Suggest(side.Text, secret.Start, secret.Rule));
            var replacement = dialect.Replace(new Target(path, side.Text, secret.Start, secret.End, name));
            if (replacement.Project is { } folder)
            {
                var project = DotNetProject.In(root, folder);
                values.Hold(secret, project.Secrets, replacement.Key!);
                also.AddRange(project.NeedsId ? [BothSides(project.Path, project.AddId)] : []);
                then.Add(
                    "User secrets are read in Development only; elsewhere set "
                        + replacement.Key!.Replace(":", "__", StringComparison.Ordinal)
                );
            }
            else
            {
                values.Hold(secret, replacement.EnvFolder, replacement.Key ?? name);
            }

            edits.AddRange(replacement.Edits.Where(edit => !edits.Contains(edit)));
            then.AddRange(replacement.Then is { } rest ? [rest] : []);
        }

        Check(path, side, edits);
        return edits;
    }

    private void Check(string path, TextFile side, List<Edit> edits)
    {
        edits.Sort((one, other) => one.Start.CompareTo(other.Start));
        if (edits.Zip(edits.Skip(1)).Any(pair => pair.First.End > pair.Second.Start))
        {
            throw new CannotFixException("two values stand in one literal");
        }

        if (Find(path, new Side(side, edits).After).Any())
        {
            throw new CannotFixException("something would still be found afterwards");
        }
    }

    private IEnumerable<FoundSecret> Find(string path, TextFile side)
    {
        var text = SourceText.From(side.Text);
        FileJudge judge = new(settings, path, text);
        return detector
            .Detect(path, text)
            .Where(secret => judge.Judge(secret) is { Blocking: true })
            .Select(secret => FoundSecret.In(text, secret));
    }

    private static IEnumerable<Edit> Append(TextFile? side, IEnumerable<string> lines)
    {
        var text = side?.Text ?? "";
        var start = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
        return [new Edit(text.Length, text.Length, start + string.Concat(lines.Select(line => $"/{line}\n")))];
    }
}
