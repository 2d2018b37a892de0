using System.Globalization;
using System.Text;

namespace HookGuard.Benchmarks.Attacks;

/// <summary>Very many files, refs and versions.</summary>
internal static class ManyFilesAttacks
{
    private const int KnownRefs = 100_000;
    private const int Versions = 60;

    public static IEnumerable<Attack> All { get; } =
    [
        new(
            "findings-in-files",
            "a finding in each of 20,000 files",
            20_000,
            (repository, size) =>
            {
                repository.Stage(Files(size, _ => $"key = {repository.Key()}\n"));
                return AttackRun.Commit(AttackRun.Found);
            }
        )
        {
            Fraction = 4,
        },
        new(
            "ignored-files",
            "40,000 staged files under `paths.ignore`",
            40_000,
            (repository, size) =>
            {
                repository.Stage([
                    (".hookguard.json", """{ "paths": { "ignore": ["in/"] } }"""),
                    .. Files(size, _ => "x\n"),
                ]);
                return AttackRun.Commit(AttackRun.Clean);
            }
        )
        {
            Fraction = 4,
        },
        new("refs", "20,000 new refs at a server with 100,000", 20_000, NewRefs) { MostTime = 10 },
        new("json-versions", "a JSON of 2.7 MB that changes in each of 60 commits", 2_700_000, JsonVersions)
        {
            MostRatio = 1,
            MostTime = 30,
        },
    ];

    private static IEnumerable<(string Path, string Content)> Files(int count, Func<int, string> content) =>
        Enumerable.Range(0, count).Select(each => ($"in/{each % 100}/{each}.txt", content(each)));

    private static AttackRun NewRefs(ScratchRepository repository, int size)
    {
        repository.Stage("a.txt", "x\n");
        var tree = repository.Git(["write-tree"]).Trim();
        var commit = repository.Git(["commit-tree", tree, "-m", "Start"]).Trim();
        var known = Enumerable.Range(0, KnownRefs).Select(each => $"{commit} refs/heads/had/{each:000000}\n");
        File.WriteAllText(
            Path.Join(repository.Folder, ".git", "packed-refs"),
            string.Concat(known.Prepend("# pack-refs with: peeled fully-peeled sorted \n"))
        );
        var nothing = new string('0', commit.Length);
        var lines = Enumerable.Range(0, size).Select(each => $"{nothing} {commit} refs/heads/new/{each}\n");
        return new AttackRun(["pre-receive"], AttackRun.Clean) { Input = string.Concat(lines) };
    }

    private static AttackRun JsonVersions(ScratchRepository repository, int size)
    {
        var entries = new List<string>();
        for (var length = 0; length < size; length += entries[^1].Length)
        {
            var number = entries.Count.ToString(CultureInfo.InvariantCulture);
            var hash = Convert.ToHexStringLower(repository.Bytes(20));
            entries.Add($"  \"package-{number}\": {{ \"version\": \"1.{number}.0\", \"integrity\": \"{hash}\" }},\n");
        }

        repository.Import(stream =>
        {
            for (var version = 0; version < Versions; version++)
            {
                entries[version * 37 % entries.Count] = $"  \"changed-{version}\": {{ \"version\": \"2.0.0\" }},\n";
                var text = new StringBuilder("{\n").AppendJoin("", entries).Append("  \"end\": {}\n}\n");
                stream.Commit("main", [("package-lock.json", text.ToString())]);
            }
        });
        return new AttackRun(["scan", "--history"], AttackRun.Clean) { Git = ["log", "-p", "main"] };
    }
}
