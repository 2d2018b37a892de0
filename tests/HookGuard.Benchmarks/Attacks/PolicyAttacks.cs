using System.Text;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Configurations with very many entries, and rules of a team's own that take long.</summary>
internal static class PolicyAttacks
{
    private const int Many = 100_000;
    private const int Findings = 1_000;
    private const string Policy = ".hookguard.json";

    public static IEnumerable<Attack> All { get; } =
    [
        Rules(
            "rules-keywords",
            "100,000 custom rules with keywords",
            Many,
            each => $"x{each}_[a-z]{{9}}",
            each => $"x{each}_"
        ) with
        {
            MostTime = 5,
            MostMegabytes = 900,
        },
        Rules(
            "rules-without-keywords",
            "3,000 custom rules without keywords",
            3_000,
            each => $"x{each}_[a-z]{{9}}"
        ) with
        {
            MostTime = 8,
        },
        Slow("rule-of-a-letter", "the custom rule `a` on 5 MB of `a`", "a", 'a', 5_000_000),
        Slow("rule-that-backtracks", "the custom rule `(a?){500}a{500}`", "(a?){500}a{500}", 'a', 5_000),
        new(
            "findings-and-entries",
            "5,000 findings and 1,000 allow entries for each of their paths",
            5_000,
            (repository, size) =>
            {
                var entries = Enumerable
                    .Range(0, Findings)
                    .Select(each =>
                        $"{{ \"path\": \"a.txt\", \"rule\": \"user-api-key\", \"fingerprint\": \"hg1:{each:x16}\", \"reason\": \"made up\" }}"
                    );
                repository.Stage([
                    (Policy, $"{{ \"allow\": [{string.Join(",\n", entries)}] }}"),
                    ("a.txt", string.Concat(Enumerable.Range(0, size).Select(_ => $"key = {repository.Key()}\n"))),
                ]);
                return AttackRun.Commit(AttackRun.Found);
            }
        )
        {
            Fraction = 4,
        },
        Entries("allow-entries", "100,000 allow entries for 1,000 findings", each => $"in/{each}"),
        Entries(
            "allow-wildcards",
            "100,000 allow entries with wildcards for 1,000 findings",
            each => $"i*/*{each}*.txt"
        ),
        Entries("allow-wildcards-alike", "the same, each of many wildcards", each => $"*i*n*/*a*t*x*t*{each}"),
        new(
            "ignore-wildcards",
            "100,000 ignored paths with wildcards for 1,000 files",
            Many,
            (repository, size) =>
            {
                var patterns = Enumerable.Range(0, size).Select(each => $"\"i*/*{each}*.log\"");
                repository.Stage([
                    (Policy, $"{{ \"paths\": {{ \"ignore\": [{string.Join(',', patterns)}] }} }}"),
                    .. Enumerable.Range(0, Findings).Select(each => ($"in/{each}.txt", "x\n")),
                ]);
                return AttackRun.Commit(AttackRun.Clean);
            }
        ),
    ];

    private static Attack Entries(string name, string text, Func<int, string> pattern) =>
        new(
            name,
            text,
            Many,
            (repository, size) =>
            {
                var entries = Enumerable
                    .Range(0, size)
                    .Select(each =>
                        $"{{ \"path\": \"{pattern(each)}\", \"rule\": \"user-api-key\", \"reason\": \"made up\" }}"
                    );
                repository.Stage([
                    (Policy, $"{{ \"allow\": [{string.Join(",\n", entries)}] }}"),
                    .. Enumerable.Range(0, Findings).Select(each => ($"in/{each}a.txt", $"key = {repository.Key()}\n")),
                ]);
                return AttackRun.Commit(AttackRun.Found, AttackRun.Clean);
            }
        )
        {
            Fraction = 4,
            MostTime = 6,
            MostMegabytes = 350,
        };

    private static Attack Rules(
        string name,
        string text,
        int count,
        Func<int, string> pattern,
        Func<int, string>? keyword = null
    ) =>
        new(
            name,
            text,
            count,
            (repository, size) =>
            {
                var rules = Enumerable
                    .Range(0, size)
                    .Select(each =>
                        $"{{ \"id\": \"r{each}\", \"pattern\": \"{pattern(each)}\""
                        + (keyword is null ? "" : $", \"keywords\": [\"{keyword(each)}\"]")
                        + " }"
                    );
                repository.Stage([
                    (Policy, $"{{ \"rules\": {{ \"custom\": [{string.Join(",\n", rules)}] }} }}"),
                    ("a.txt", repository.Lines(1 << 20)),
                ]);
                return AttackRun.Commit(AttackRun.Clean, AttackRun.Incomplete);
            }
        );

    private static Attack Slow(string name, string text, string pattern, char content, int length) =>
        new(
            name,
            text,
            length,
            (repository, size) =>
            {
                repository.Stage([
                    (
                        Policy,
                        $"{{ \"rules\": {{ \"custom\": [{{ \"id\": \"slow\", \"pattern\": \"{pattern}\" }}] }} }}"
                    ),
                    ("a.txt", new string(content, size)),
                ]);
                return AttackRun.Commit(AttackRun.Incomplete, AttackRun.Found);
            }
        )
        {
            MostTime = 8,
        };
}
