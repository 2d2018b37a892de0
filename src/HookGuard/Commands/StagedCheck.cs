using HookGuard.Changes;
using HookGuard.Git;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;
using HookGuard.Scanning;

namespace HookGuard.Commands;

/// <summary>What all verbs that look at changes have in common: open, check, report.</summary>
internal static class StagedCheck
{
    private const string Advice =
        "Commit fewer files at once. For more time: HOOKGUARD_BUDGETS__COMMIT=10m git commit, or set budgets.commit.";

    public static ExitCode Run(
        Stage stage,
        Func<StagedReader, IEnumerable<Change>> changes,
        ReportOptions? report = null,
        ConfigurationFile? flags = null,
        Func<Finding, IReadOnlyList<Step>>? steps = null,
        bool isHook = true
    )
    {
        // A command that somebody typed takes as long as it needs.
        using var budget = isHook ? TimeBudget.Start(Budgets.BuiltIn.Commit, Advice) : null;
        using var reader = new StagedReader(Environment.CurrentDirectory);
        var comparing = changes(reader);
        var policyFiles = new HashSet<string>(StringComparer.Ordinal);
        var settings = LayeredConfiguration.Load(Recording(policyFiles, FilesIn(reader)), flags);
        budget?.Set(settings.Budgets.Commit);
        var guard = new Guard(settings.NewDetector(), settings);
        var recorded = comparing.ToList();
        var result = guard.Check(recorded);
        return Report.Write(
            result with
            {
                Stage = stage,
                Findings =
                [
                    .. result.Findings.Select(finding => finding with { Steps = steps?.Invoke(finding) ?? [] }),
                ],
                Notes = result is { Findings: [], Skipped: [] }
                    ? []
                    :
                    [
                        .. Relaxations(recorded, settings, policyFiles, FilesIn(reader)),
                        .. settings.Overruled.Select(text => (ShownText)$"{text}."),
                    ],
            },
            report ?? ReportOptions.Commit
        );
    }

    private static Func<string, ReadOnlyMemory<byte>?> FilesIn(StagedReader reader) =>
        path => reader.Find(path)?.Read();

    // The files that decide are known once they are read.
    private static Func<string, ReadOnlyMemory<byte>?> Recording(
        HashSet<string> paths,
        Func<string, ReadOnlyMemory<byte>?> read
    ) =>
        path =>
        {
            paths.Add(path);
            return read(path);
        };

    // Whoever loosens the policy in the very commit that it stops should see, and others should see, that this is what happens.
    private static IEnumerable<ShownText> Relaxations(
        List<Change> recorded,
        Settings settings,
        HashSet<string> policyFiles,
        Func<string, ReadOnlyMemory<byte>?> read
    )
    {
        var before = LayeredConfiguration
            .Read(
                ConfigurationLayer.All(
                    Recording(
                        policyFiles,
                        path =>
                            recorded.Find(change => change.Path == path) is { } change
                                ? Content(change.Old)
                                : read(path)
                    )
                ),
                EnvironmentLayer.Names()
            )
            .Settings;
        return recorded.Find(change => policyFiles.Contains(change.Path)) is { } policy
            ? PolicyRelaxation
                .Between(before, settings)
                .Select(change => (ShownText)$"{policy.Path} changes too: {change}.")
            : [];
    }

    private static ReadOnlyMemory<byte>? Content(IReadOnlyList<Blob?> old) =>
        old is [{ } first, ..] ? first.Read() : default(ReadOnlyMemory<byte>?);
}
