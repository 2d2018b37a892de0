using System.Globalization;
using System.Text;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>
/// Writes a made-up history as a stream for <c>git fast-import</c>: edits, new files, renames, deletions, branches and merges (some
/// with lines of their own), binaries, UTF-16 files, tags, and now and then a credential. The same seed makes the same history.
/// </summary>
internal sealed class HistoryRepository(Stream output, IReadOnlyList<string> vocabulary, int seed, int leakEvery = 1)
{
    private readonly Random random = new(seed);
    private int mark;
    private int fileCount;

    public void Write(int commits)
    {
        var main = new Branch("main");
        Branch? side = null;
        for (var n = 1; n <= commits; n++)
        {
            if (side is null && n > 20 && random.Next(12) == 0)
            {
                side = main.Fork($"topic/{n}");
            }

            if (side is not null && n > side.ForkedAt + 3 && random.Next(6) == 0)
            {
                Merge(main, side, n);
                side = null;
            }
            else
            {
                Commit(side is not null && random.Next(2) == 0 ? side : main, n);
            }

            if (n % 100 == 0)
            {
                Tag(main, n);
            }
        }

        Line("done");
        output.Flush();
    }

    private void Commit(Branch branch, int n)
    {
        Begin(
            branch,
            n,
            random.Next(400 * leakEvery) == 0 ? $"Use {Secret(RuleCatalogue.UserApiKey)} for now" : $"Change {n}"
        );
        var edits = 1 + random.Next(5);
        for (var i = 0; i < edits; i++)
        {
            switch (random.Next(40))
            {
                case < 6:
                    Put(branch, NewPath("cs"), Enumerable.Range(0, 20 + random.Next(600)).Select(_ => Word()));
                    break;
                case 6 when branch.Files.Count > 50:
                    Rename(branch);
                    break;
                case 7 when branch.Files.Count > 50:
                    var gone = Pick(branch);
                    branch.Files.Remove(gone);
                    Line($"D {gone}");
                    break;
                case 8 when i == 0:
                    var noise = new byte[2_000 + random.Next(60_000)];
                    random.NextBytes(noise);
                    Blob(NewPath("png"), noise);
                    break;
                case 9 when i == 0 && n % 4 == 0:
                    Blob(
                        NewPath("txt"),
                        Encoding.Unicode.GetBytes("\ufeff" + string.Join("\r\n", Words(40)) + Leak(n, 4))
                    );
                    break;
                default:
                    Edit(branch, n);
                    break;
            }
        }
    }

    private void Merge(Branch main, Branch side, int n)
    {
        Begin(main, n, $"Merge {side.Name}", side);
        foreach (var path in side.Touched)
        {
            if (side.Files.TryGetValue(path, out var lines))
            {
                Put(main, path, main.Touched.Contains(path) ? [.. lines, Word() + Leak(n, 10)] : lines);
            }
            else if (main.Files.Remove(path))
            {
                Line($"D {path}");
            }
        }

        main.Touched.Clear();
        Line($"reset refs/heads/{side.Name}");
        Line($"from :{side.Tip}");
        Line("");
    }

    private void Edit(Branch branch, int n)
    {
        if (branch.Files.Count == 0)
        {
            Put(branch, NewPath("cs"), Words(200));
            return;
        }

        var path = Pick(branch);
        List<string> lines = [.. branch.Files[path]];
        var hunks = 1 + random.Next(4);
        for (var i = 0; i < hunks; i++)
        {
            var at = random.Next(lines.Count + 1);
            lines.RemoveRange(at, Math.Min(random.Next(5), lines.Count - at));
            lines.InsertRange(at, Words(random.Next(8)));
        }

        lines.Insert(random.Next(lines.Count + 1), Word() + Leak(n, 150));
        Put(branch, path, lines);
    }

    private void Rename(Branch branch)
    {
        var from = Pick(branch);
        var lines = branch.Files[from];
        branch.Files.Remove(from);
        branch.Touched.Add(from);
        Line($"D {from}");
        Put(branch, NewPath("cs"), lines);
    }

    private string Leak(int n, int oneIn) =>
        random.Next(oneIn * leakEvery) != 0 ? ""
        : n % 2 == 0 ? $" token = \"{Secret(RuleCatalogue.UserApiKey)}\""
        : $" pagerduty_api_key = \"{Secret(RuleCatalogue.ApiKey)}\"";

    private string Secret(Rule rule) => SampleCredentials.Make(rule, random);

    private void Begin(Branch branch, int n, string message, Branch? merged = null)
    {
        Line($"commit refs/heads/{branch.Name}");
        Line($"mark :{++mark}");
        var when = 1_500_000_000 + (n * 3600L);
        Line($"author Person {n % 40} <p{n % 40}@example.com> {when} +0000");
        Line($"committer Person {n % 40} <p{n % 40}@example.com> {when} +0000");
        Data(Encoding.UTF8.GetBytes(message + "\n"));
        if (branch.Tip > 0)
        {
            Line($"from :{branch.Tip}");
        }

        if (merged is not null)
        {
            Line($"merge :{merged.Tip}");
        }

        branch.Tip = mark;
    }

    private void Tag(Branch main, int n)
    {
        if (n % 200 == 0)
        {
            Line($"reset refs/tags/light-{n}");
            Line($"from :{main.Tip}");
            Line("");
            return;
        }

        Line($"tag v{n}");
        Line($"from :{main.Tip}");
        Line($"tagger Person 1 <p1@example.com> {1_500_000_000 + (n * 3600L)} +0000");
        Data(Encoding.UTF8.GetBytes($"Version {n}\n"));
    }

    private void Put(Branch branch, string path, IEnumerable<string> content)
    {
        string[] lines = [.. content];
        branch.Files[path] = lines;
        branch.Touched.Add(path);
        Blob(path, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    private void Blob(string path, byte[] content)
    {
        Line($"M 100644 inline {path}");
        Data(content);
    }

    private void Data(byte[] content)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $"data {content.Length}"));
        output.Write(content);
        Line("");
    }

    private void Line(string text) => output.Write(Encoding.UTF8.GetBytes(text + "\n"));

    private string NewPath(string extension) =>
        $"src/part{random.Next(40)}/{random.Next(8)}/file{++fileCount}.{extension}";

    private string Pick(Branch branch) => branch.Files.Keys.ElementAt(random.Next(branch.Files.Count));

    private string Word() => vocabulary[random.Next(vocabulary.Count)];

    private IEnumerable<string> Words(int count) => Enumerable.Range(0, count).Select(_ => Word());

    private sealed class Branch(string name)
    {
        public string Name { get; } = name;

        public int Tip { get; set; }

        public int ForkedAt { get; private init; }

        public Dictionary<string, string[]> Files { get; private init; } = new(StringComparer.Ordinal);

        public HashSet<string> Touched { get; } = new(StringComparer.Ordinal);

        public Branch Fork(string name)
        {
            Touched.Clear();
            return new Branch(name)
            {
                Tip = Tip,
                ForkedAt = int.Parse(name.AsSpan(name.IndexOf('/') + 1), CultureInfo.InvariantCulture),
                Files = Files.ToDictionary(StringComparer.Ordinal),
            };
        }
    }
}
