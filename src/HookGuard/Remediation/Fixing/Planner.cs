using HookGuard.Git;
using HookGuard.Policy;
using HookGuard.Remediation.Fixing.Languages;
using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>Works out how each file is to change. Changes nothing.</summary>
/// <param name="index">What is staged.</param>
/// <param name="settings">Where values go.</param>
/// <param name="parses">Whether the result has to parse, where the machine has a parser for it.</param>
internal sealed class Planner(StagingArea index, Settings settings, bool parses = false)
{
    private readonly SecretFinder finder = new(settings);
    private readonly FileSides sides = new(index);
    private readonly ListedFiles others = new(index.Root);
    private readonly VariableAllocator values = new(index.Root, settings.Store);
    private readonly List<FileFix> files = [];
    private readonly List<UnfixedFile> leftAlone = [];
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private readonly HashSet<string> secrets = new(StringComparer.Ordinal);
    private readonly List<FoundSecret> all = [];

    // Each is asked once: one that has no id gets a random one.
    private readonly Dictionary<string, DotNetProject> projects = new(StringComparer.Ordinal);
    private readonly List<string> then = [];
    private readonly List<ValueUse> uses = [];
    private HashSet<string>? variables;
    private readonly CommittedFiles committed = new(index.Root);

    public FixPlan Plan(IEnumerable<string> paths)
    {
        // Those that hold values first: whether git tracks them decides whether they can take more.
        foreach (var path in paths.OrderBy(path => !EnvironmentFile.IsOne(path)))
        {
            if (SecretFileName.Advice(path, settings, finder.Detector) is { } advice)
            {
                leftAlone.Add(new UnfixedFile(path, 0, advice));
            }

            Plan(path);
        }

        ignored.UnionWith(values.All.Select(value => value.Holder.IgnoredFile).OfType<string>());
        PackageIgnoreFiles packages = new(sides, ignored);
        files.AddRange(packages.Fixes.Where(fix => files.TrueForAll(other => other.Path != fix.Path)));
        then.AddRange(packages.FollowUps);
        List<string> missing = [.. ignored.Where(path => !index.Ignores(path)).Order(StringComparer.Ordinal)];
        return new FixPlan
        {
            Files = files,
            IgnoreFile = missing.Count == 0 ? null : GitIgnoreFile.Add(sides, missing),
            Ignored = [.. ignored],
            EnvFiles = [.. values.All.Where(value => !value.WasThere).GroupBy(value => value.Holder).SelectMany(Fill)],
            Values = values.All,
            Secrets = [.. secrets],
            Found = all,
            LeftAlone = leftAlone,
            FollowUps =
            [
                .. ValueUse
                    .FollowUps(uses, ShellSyntax.Current, settings.Store)
                    .Concat(then)
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private void Plan(string path)
    {
        var line = 0;
        try
        {
            var both = sides.Read(path);
            // As a rule both are the same.
            var bySide = ((TextFile?[])[both.Staged, both.Working])
                .OfType<TextFile>()
                .Distinct()
                .ToDictionary(side => side, side => finder.Find(path, side).ToList());
            List<FoundSecret> found = [.. bySide.Values.SelectMany(secrets => secrets)];
            if (found.Count == 0)
            {
                return;
            }

            line = found[0].Line;
            all.AddRange(found);
            values.Begin();
            if (EnvironmentFile.IsOne(path))
            {
                secrets.UnionWith(found.Select(secret => secret.Value));
                files.AddRange(
                    EnvironmentFile.Untrack(
                        path,
                        index.Find(path),
                        new EnvFile(index.Root, path).Mode,
                        both.Staged,
                        both.Working,
                        [.. found.Select(secret => secret.Value)],
                        sides.Change
                    )
                );
                ignored.Add(path);
                if (committed.Contains(path))
                {
                    then.Add($"tell everybody to keep a copy of {path}: their next pull deletes it");
                }
            }
            else
            {
                Rewrite(path, both, bySide);
            }
        }
        catch (CannotFixException cannot)
        {
            values.Discard();
            leftAlone.Add(new UnfixedFile(path, line, cannot.Message));
        }
    }

    /// <summary>What one side cannot give up stays on both, and keeps no other value from giving way.</summary>
    private void Rewrite(
        string path,
        (TextFile? Staged, TextFile? Working) both,
        Dictionary<TextFile, List<FoundSecret>> bySide
    )
    {
        Dictionary<string, UnfixedFile> declined = new(StringComparer.Ordinal);
        FileRewrite rewrite;
        int before;
        do
        {
            values.Discard();
            before = declined.Count;
            rewrite = new FileRewrite();
            var attempt = rewrite;
            attempt.Fix = sides.Change(
                path,
                both,
                side => side is null ? [] : Edits(path, side, bySide[side], attempt, declined)
            );
        } while (declined.Count > before);

        if (rewrite.Fix is { Staged: null, Working: null })
        {
            values.Discard();
        }
        else
        {
            files.Add(rewrite.Fix!);
            files.AddRange(rewrite.Also.Where(fix => files.TrueForAll(other => other.Path != fix.Path)));
            then.AddRange(rewrite.FollowUps);
            if (parses && !ResultParser.Knows(path))
            {
                then.Add($"check {path} yourself: this machine has no parser for it that HookGuard knows");
            }

            uses.AddRange(rewrite.Uses);
            secrets.UnionWith(
                bySide
                    .Values.SelectMany(found => found)
                    .Select(secret => secret.Value)
                    .Where(value => !declined.ContainsKey(value))
            );
        }

        leftAlone.AddRange(declined.Values.OrderBy(one => one.Line));
    }

    private static IEnumerable<FileFix> Fill(IGrouping<SecretStore, StoredValue> values) =>
        values.Key is EnvFile file
            ?
            [
                new FileFix
                {
                    Path = file.Path,
                    Working = file.Add(values),
                    Permissions = file.Mode,
                },
            ]
            : [];

    private List<Edit> Edits(
        string path,
        TextFile side,
        List<FoundSecret> found,
        FileRewrite rewrite,
        Dictionary<string, UnfixedFile> declined
    )
    {
        List<Edit> edits = [];
        if (Dialects.Find(path, side.Text) is not { } dialect)
        {
            foreach (var secret in found)
            {
                var name = VariableName.Suggest(side.Text, secret.Start, secret.Rule);
                var reason = $"HookGuard cannot rewrite {Dialects.TypeOf(path)}; {ByHand.Advice(path, name)}";
                declined.TryAdd(secret.Value, new UnfixedFile(path, secret.Line, reason));
            }

            return [];
        }

        foreach (var secret in found.Where(secret => !declined.ContainsKey(secret.Value)))
        {
            try
            {
                edits.AddRange(Replace(path, side, secret, dialect, rewrite).Where(edit => !edits.Contains(edit)));
            }
            catch (CannotFixException cannot)
            {
                declined.TryAdd(secret.Value, new UnfixedFile(path, secret.Line, cannot.Message));
            }
        }

        Check(path, side, edits, declined);
        return edits;
    }

    private IReadOnlyList<Edit> Replace(
        string path,
        TextFile side,
        FoundSecret secret,
        Dialect dialect,
        FileRewrite rewrite
    )
    {
        if (!secret.IsPlain)
        {
            throw new CannotFixException("it is encoded or split there");
        }

        var name = values.NameOf(
            secret,
            VariableName.AsUsed(
                VariableName.Suggest(side.Text, secret.Start, secret.Rule),
                variables ??= others.Variables()
            ),
            name => dialect.Assigns(side.Text, secret.Start, name)
        );
        var replacement = dialect.Replace(
            new SecretLocation(path, side.Text, secret.Start, secret.End, name)
            {
                FilesThatName = word => others.Naming(word, path, side.Text),
            }
        );
        if (replacement.Project is { } folder)
        {
            if (!projects.TryGetValue(folder, out var project))
            {
                projects.Add(folder, project = DotNetProject.In(index.Root, folder, replacement.Key!));
            }

            values.Assign(secret, project.Secrets, replacement.Key!);
            rewrite.Also.AddRange(project.NeedsId ? [sides.Change(project.Path, project.AddId)] : []);
            rewrite.FollowUps.Add(
                "User secrets are read in Development only; in other environments set "
                    + replacement.Key!.Replace(":", "__", StringComparison.Ordinal)
            );
        }
        else
        {
            RequireUntracked(Path.Join(replacement.EnvFolder, ".env").Replace('\\', '/'));
            var key = replacement.Key ?? name;
            rewrite.Uses.Add(new ValueUse(values.Assign(secret, replacement.EnvFolder, key), key, replacement));
        }

        rewrite.FollowUps.AddRange(replacement.FollowUp is { } rest ? [rest] : []);
        return replacement.Edits;
    }

    private void RequireUntracked(string envFile)
    {
        if (values.UsesFiles && !ignored.Contains(envFile) && index.Find(envFile) is not null)
        {
            throw new CannotFixException(
                $"{envFile}, where the value would go, is tracked by git; first run: git rm --cached {ShellWord.QuotePath(envFile)}"
            );
        }
    }

    private void Check(string path, TextFile side, List<Edit> edits, Dictionary<string, UnfixedFile> declined)
    {
        if (Edit.Overlap(edits))
        {
            throw new CannotFixException("two values are in one literal, or change the same place");
        }

        var after = new EditedText(side, edits).After;
        if (finder.Find(path, after).Any(secret => !declined.ContainsKey(secret.Value)))
        {
            throw new CannotFixException("a credential would still be found afterwards");
        }

        if (parses && ResultParser.Rejects(path, side.Text, after.Text) is { } parser)
        {
            throw new CannotFixException($"{parser} would no longer parse the file");
        }
    }
}
