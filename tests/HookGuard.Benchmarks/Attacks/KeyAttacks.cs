using System.Text;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Very many credentials, and what looks like them.</summary>
internal static class KeyAttacks
{
    private const int Many = 160_000;

    // Each finding is kept until the report is written.
    private const int Memory = 900;

    private static readonly int[] Found = [AttackRun.Found];

    public static IEnumerable<Attack> All { get; } =
    [
        Of("keys", "one file of 160,000 keys", "a.txt", key => $"key = {key}\n", Found),
        Of(
            "keys-allowed",
            "the same with an allow comment for each",
            "a.py",
            key => $"k = \"{key}\"  # hookguard:allow -- made up\n",
            [AttackRun.Clean]
        ),
        Of("keys-hex", "the same in hex", "a.txt", key => $"pagerduty_key = \"{key}\"\n", Found, isHex: true),
        Of("keys-one-line", "the same on one line", "a.txt", key => $"k=\"{key}\";", Found),
        Of(
            "keys-one-line-allowed",
            "the same on one line, with allow comments",
            "a.js",
            key => $"k=\"{key}\"; /* hookguard:allow -- made up */ ",
            [AttackRun.Clean, AttackRun.Found]
        ),
        new(
            "keys-in-name",
            "a file name of 20,000 keys",
            20_000,
            (repository, size) =>
            {
                repository.Stage(string.Join(' ', Enumerable.Range(0, size).Select(_ => repository.Key())), "x\n");
                return AttackRun.Commit(AttackRun.Found);
            }
        )
        {
            Fraction = 4,
            MostMegabytes = 350,
        },
        new(
            "base64",
            "1.6 MB of wrapped base64 that decodes to nothing",
            1_600_000,
            (repository, size) =>
            {
                repository.Stage("a.txt", Wrapped(repository.Bytes(size * 3 / 4)));
                return AttackRun.Commit(AttackRun.Clean);
            }
        )
        {
            Fraction = 4,
        },
    ];

    private static Attack Of(
        string name,
        string text,
        string path,
        Func<string, string> line,
        int[] codes,
        bool isHex = false
    ) =>
        new(
            name,
            text,
            Many,
            (repository, size) =>
            {
                var content = new StringBuilder();
                for (var each = 0; each < size; each++)
                {
                    content.Append(line(isHex ? repository.IntegrationKey() : repository.Key()));
                }

                repository.Stage(path, content.ToString());
                return AttackRun.Commit(codes);
            }
        )
        {
            Fraction = 4,
            MostMegabytes = Memory,
        };

    private static string Wrapped(byte[] bytes) =>
        Convert
            .ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)
            .Replace("\r", "", StringComparison.Ordinal);
}
