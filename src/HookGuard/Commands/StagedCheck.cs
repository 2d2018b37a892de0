using HookGuard.Changes;
using HookGuard.Git;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;
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
        var read = FilesIn(reader);
        var settings = LayeredConfiguration.Load(read, flags);
        budget?.Set(settings.Budgets.Commit);
        var guard = new Guard(settings.NewDetector(), settings);
        var recorded = comparing.ToList();
        var result = guard.Check(recorded);
        var policy = recorded.FindAll(change => change.Path is ConfigurationLayer.FileName or Baseline.FileName);
        return Report.Write(
            result with
            {
                Stage = stage,
                Findings =
                [
                    .. result.Findings.Select(finding => finding with { Steps = steps?.Invoke(finding) ?? [] }),
                ],
                Notes = Notes(result, policy, settings, read),
            },
            report ?? ReportOptions.Commit
        );
    }

    private static Func<string, ReadOnlyMemory<byte>?> FilesIn(StagedReader reader) =>
        path => reader.Find(path)?.Read();

    // Whoever loosens the policy in the very commit that it stops should see, and others should see, that this is what happens.
    private static List<ShownText> Notes(
        ScanResult result,
        List<Change> policy,
        Settings settings,
        Func<string, ReadOnlyMemory<byte>?> read
    )
    {
        if (policy is [] || result is { Findings: [], Skipped: [] })
        {
            return [];
        }

        var before = LayeredConfiguration
            .Read(
                ConfigurationLayer.All(path =>
                    policy.Find(change => change.Path == path) is { } change ? Content(change.Old) : read(path)
                ),
                EnvironmentLayer.Names()
            )
            .Settings;
        return
        [
            .. PolicyRelaxation
                .Between(before, settings)
                .Select(change => (ShownText)$"{policy[0].Path} changes too: {change}."),
        ];
    }

    private static ReadOnlyMemory<byte>? Content(IReadOnlyList<Blob?> old) =>
        old is [{ } first, ..] ? first.Read() : default(ReadOnlyMemory<byte>?);
}
