using System.Globalization;
using System.Runtime.InteropServices;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Meets every attack with the real executable and prints what each took, as a table in Markdown.</summary>
internal static class AttackTable
{
    // How many times the limit of its processor time a run may take.
    private const int Wait = 10;

    private static readonly Attack[] All =
    [
        .. KeyAttacks.All,
        .. TreeAttacks.All,
        .. ManyFilesAttacks.All,
        .. LongContentAttacks.All,
        .. PolicyAttacks.All,
        .. ImageAttacks.All,
    ];

    /// <param name="arguments">Names of attacks, all where there is none, which are written down as well; <c>--tool PATH</c> before them for another executable.</param>
    public static int Run(string[] arguments) =>
        arguments is ["--tool", var path, .. var names]
            ? Print(Path.GetFullPath(path), names)
            : Print(Executable(), arguments);

    // The native one where it was published, as people run it.
    private static string Executable()
    {
        var build = Path.Join(Root(), "src", "HookGuard", "bin", "Release", "net10.0");
        var native = Path.Join(build, RuntimeInformation.RuntimeIdentifier, "publish", "hookguard");
        return File.Exists(native) ? native : Path.Join(build, "hookguard");
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "HookGuard.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run it in its repository.");
        }

        return folder;
    }

    /// <returns>The exit code: 1 where one was not held, 2 where there is no such attack.</returns>
    private static int Print(string tool, string[] names)
    {
        if (Array.Find(names, name => !Array.Exists(All, attack => attack.Name == name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no '{unknown}'. There are: {string.Join(' ', All.Select(a => a.Name))}");
            return 2;
        }

        List<string> rows =
        [
            "| attack | time | processor time | peak memory | limit | held |",
            "|---|---|---|---|---|---|",
        ];
        rows.ForEach(Console.WriteLine);
        var areHeld = true;
        foreach (var attack in All.Where(attack => names is [] || names.Contains(attack.Name, StringComparer.Ordinal)))
        {
            var (row, isHeld) = Meet(attack, tool);
            Console.WriteLine(row);
            rows.Add(row);
            areHeld &= isHeld;
        }

        if (names is [])
        {
            File.WriteAllText(Path.Join(Root(), "docs", "internals", "ATTACKS.md"), Page(rows));
        }

        return areHeld ? 0 : 1;
    }

    private static string Page(List<string> rows) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Attacks on time and memory

            Written by `dotnet run -c Release --project tests/HookGuard.Benchmarks -- --attacks`, which makes each attack of [the list of
            threats](THREATS.md), on {RuntimeInformation.OSDescription} with {Environment.ProcessorCount} processors. The limits are of processor time, with that of all that was started, and of
            the largest process's memory.

            {string.Join('\n', rows)}

            """
        );

    private static (string Row, bool IsHeld) Meet(Attack attack, string tool)
    {
        using var repository = new ScratchRepository();
        var run = attack.Prepare(repository, attack.Size);
        var cost = Cost.Of(tool, run.Arguments, repository, run);
        List<(string Limit, bool IsHeld)> limits =
        [
            Limit($"{attack.MostTime} s", "", cost.Processor, attack.MostTime),
            Limit($"{attack.MostMegabytes} MB", "", cost.Megabytes, attack.MostMegabytes),
        ];
        if (attack.MostRatio is { } ratio)
        {
            var git = Cost.Of("git", ["--no-pager", .. run.Git], repository, run);
            limits.Add(Limit($"{ratio} × git {run.Git[0]}", " ×", cost.Processor / git.Processor, ratio));
        }

        if (attack.Fraction > 0)
        {
            limits.Add(Limit($"exponent {attack.MostExponent}", "", Exponent(attack, tool, cost), attack.MostExponent));
        }

        // A busy machine takes longer, and what was started and left alone counts in no processor time.
        limits.Add(("", cost.Seconds <= attack.MostTime * Wait));
        var isExpected = cost.Code is { } code && run.Codes.Contains(code);
        var isHeld = isExpected && limits.TrueForAll(limit => limit.IsHeld);
        var held =
            isHeld ? "yes"
            : isExpected ? "no"
            : $"no: exit code {cost.Code?.ToString(CultureInfo.InvariantCulture) ?? "none"}";
        var text = string.Join("; ", limits.Select(limit => limit.Limit).Where(limit => limit.Length > 0));
        return (
            string.Create(
                CultureInfo.InvariantCulture,
                $"| `{attack.Name}`: {attack.Text} | {cost.Seconds:0.00} s | {cost.Processor:0.00} s | {cost.Megabytes:0} MB | {text} | {held} |"
            ),
            isHeld
        );
    }

    private static double Exponent(Attack attack, string tool, Cost cost)
    {
        using var repository = new ScratchRepository();
        var run = attack.Prepare(repository, attack.Size / attack.Fraction);
        var smaller = Cost.Of(tool, run.Arguments, repository, run);
        return Math.Log(cost.Processor / smaller.Processor) / Math.Log(attack.Fraction);
    }

    private static (string Limit, bool IsHeld) Limit(FormattableString limit, string unit, double figure, double most)
    {
        var text = FormattableString.Invariant(limit);
        var isHeld = figure <= most;
        var isShown =
            text.Contains("exponent", StringComparison.Ordinal) || text.Contains('×', StringComparison.Ordinal);
        return (
            isShown ? string.Create(CultureInfo.InvariantCulture, $"{text} (was {figure:0.0}{unit})") : text,
            isHeld
        );
    }
}
