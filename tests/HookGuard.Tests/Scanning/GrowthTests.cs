using System.Text;
using HookGuard.Changes;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration;
using HookGuard.Scanning;

namespace HookGuard.Tests.Scanning;

/// <summary>What the pipeline allocates grows with what it reads, however that is spread over files and lines.</summary>
[Category("Slow")]
[NonParallelizable]
public sealed class GrowthTests
{
    private const int Few = 500;
    private const int Factor = 8;

    [Test]
    public void Findings_one_in_each_of_many_files() =>
        IsLinear(count => Files(count, each => $"key = {ScannedText.Key(each)}\n"));

    [Test]
    public void Many_findings_in_one_file() =>
        IsLinear(count =>
            [File("a", string.Concat(Enumerable.Range(0, count).Select(each => $"key = {ScannedText.Key(each)}\n")))]
        );

    [Test]
    public void Many_findings_on_one_line() =>
        IsLinear(count =>
            [File("a", string.Concat(Enumerable.Range(0, count).Select(each => $"k={ScannedText.Key(each)};")))]
        );

    [Test]
    public void Many_allow_comments() =>
        IsLinear(count =>
            [
                File(
                    "a.py",
                    string.Concat(
                        Enumerable
                            .Range(0, count)
                            .Select(each => $"k = \"{ScannedText.Key(each)}\" # hookguard:allow -- made up\n")
                    )
                ),
            ]
        );

    [Test]
    public void One_value_many_times_before_and_now() =>
        IsLinear(count =>
            [File("a", string.Concat(Enumerable.Repeat($"key = {ScannedText.Key()}\n", count)), old: true)]
        );

    [Test]
    public void Many_ignored_files() =>
        IsLinear(
            count => Files(count, _ => "x\n"),
            _ => Settings.BuiltIn with { IgnoredPaths = new IgnoredPaths(["in/"]) }
        );

    [Test]
    public void Many_ignore_patterns_for_many_files() =>
        IsLinear(
            count => Files(count, _ => "x\n"),
            count =>
                Settings.BuiltIn with
                {
                    IgnoredPaths = new IgnoredPaths([.. Enumerable.Range(0, count).Select(each => $"in/{each}")]),
                }
        );

    [TestCase("in/*{0}*.log")]
    [TestCase("**/i*/**/*{0}")]
    public void Many_ignore_patterns_with_wildcards_for_many_files(string pattern) =>
        IsLinear(
            count => Files(count, _ => "x\n"),
            count =>
                Settings.BuiltIn with
                {
                    IgnoredPaths = new IgnoredPaths([
                        .. Enumerable
                            .Range(1_000_000, count)
                            .Select(each => pattern.Replace("{0}", $"{each}", StringComparison.Ordinal)),
                    ]),
                }
        );

    [Test]
    public void Patterns_with_wildcards_are_found_as_if_each_was_tried()
    {
        string[] patterns =
        [
            .. Enumerable.Range(0, 40).Select(each => $"*/x{each}*"),
            "a*b",
            "*",
            "**/abc*/**/d*",
            "v*/**/*.min.js",
            "*é*ö.txt",
        ];
        PathPatterns<string> all = new();
        foreach (var pattern in patterns)
        {
            all.Add(new PathPattern(pattern), pattern);
        }

        foreach (
            var path in new[] { "in/x17", "in/x3y", "ab", "z/acb", "abcd/e/f/dd", "v1/a/b/c.min.js", "q/xéyö.txt" }
        )
        {
            var expected = patterns.Where(pattern => new PathPattern(pattern).Fits(path));
            Assert.That(all.For(path), Is.EqualTo(expected), path);
        }
    }

    [Test]
    public void Many_custom_rules_in_the_configuration()
    {
        Time(Few);
        Assert.That(Time(Few * Factor) / Time(Few), Is.LessThan(Factor * 3));

        static double Time(int count)
        {
            var rules = Enumerable
                .Range(0, count)
                .Select(each => $"{{ \"id\": \"r{each}\", \"pattern\": \"x{each}\", \"keywords\": [\"x{each}\"] }}");
            ConfigurationLayer layer = new(
                "c.json",
                Encoding.UTF8.GetBytes($"{{ \"rules\": {{ \"custom\": [{string.Join(",\n", rules)}] }} }}"),
                MayLock: false,
                _ => null
            );
            var start = Environment.CpuUsage.TotalTime;
            Assert.That(LayeredConfiguration.Read([layer], []).Settings.CustomRules, Has.Count.EqualTo(count));
            return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        }
    }

    [TestCase("in/a")]
    [TestCase("*/a*")]
    public void Many_allow_entries_for_many_findings(string pattern)
    {
        var fingerprints = Enumerable
            .Range(0, Few * Factor)
            .Select(each => ScannedText.Finding("a", ScannedText.Key(each)).Fingerprint)
            .ToArray();
        IsLinear(
            count =>
                [
                    File(
                        "in/a",
                        string.Concat(Enumerable.Range(0, count).Select(each => $"key = {ScannedText.Key(each)}\n"))
                    ),
                ],
            count =>
                Settings.BuiltIn with
                {
                    AllowEntries =
                    [
                        .. fingerprints
                            .Take(count)
                            .Select(each => new AllowEntry
                            {
                                Fingerprint = each,
                                Path = pattern,
                                Reason = "made up",
                            }),
                    ],
                }
        );
    }

    [TestCase("block")]
    [TestCase("of no kind")]
    public void Many_unknown_rules_in_the_configuration(string severity)
    {
        Assert.That(Checked(Few * Factor) / Checked(Few), Is.LessThan(Factor * 1.5));

        double Checked(int count)
        {
            var rules = Enumerable.Range(0, count).Select(each => $"\"rule-{each}\": \"{severity}\"");
            var json = Encoding.UTF8.GetBytes(
                $"{{ \"rules\": {{ \"severity\": {{ {string.Join(",\n", rules)} }} }} }}"
            );
            ConfigurationLayer layer = new("c.json", json, MayLock: false, _ => null);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.That(LayeredConfiguration.Read([layer], []).Problems, Has.Count.AtLeast(count));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Test]
    public void A_name_of_many_keys() =>
        IsLinear(count => [File(string.Join(' ', Enumerable.Range(0, count).Select(ScannedText.Key)), "x\n")]);

    private static Change[] Files(int count, Func<int, string> content) =>
        [.. Enumerable.Range(0, count).Select(each => File($"in/{each}", content(each)))];

    private static Change File(string path, string content, bool old = false)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return new Change
        {
            Kind = ChangeKind.File,
            Path = path,
            New = new Blob($"new {path}", () => bytes),
            Old = [old ? new Blob($"old {path}", () => bytes.AsMemory(0, bytes.Length - 1)) : null],
        };
    }

    private static void IsLinear(Func<int, Change[]> make, Func<int, Settings>? settings = null)
    {
        var few = Allocated(make(Few), settings?.Invoke(Few));
        var many = Allocated(make(Few * Factor), settings?.Invoke(Few * Factor));
        Assert.That(many / few, Is.LessThan(Factor * 1.5), $"{few:N0} and {many:N0} bytes");
    }

    private static double Allocated(Change[] changes, Settings? settings)
    {
        settings ??= Settings.BuiltIn;
        var guard = new Guard(settings.NewDetector(), settings);
        guard.Check(changes[..1]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        guard.Check(changes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
