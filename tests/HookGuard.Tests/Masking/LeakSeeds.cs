using HookGuard.Detection;

namespace HookGuard.Tests.Masking;

/// <summary>A repository with credentials wherever one can stand: another in each place, so that a leak tells where it comes from.</summary>
internal sealed class LeakSeeds : IDisposable
{
    private readonly Random random = new(17);
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public LeakSeeds(bool isConfigured)
    {
        Repository = TestRepository.Init();
        TakeName();
        WriteFiles();
        Record();
        if (isConfigured)
        {
            Configure();
        }

        Repository.Write("staged.py", $"a = '{Key("staged")}'; b = '{Key("staged")}'\n").Stage("staged.py");
        SetEnvironment();
        Repository.Run("mkfifo", [$"pipe-{Key("pipe")}"]);
    }

    public TestRepository Repository { get; }

    /// <summary>Each value, by the name of its place.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>What the environment of whoever runs the tool holds; children inherit it as it is.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; private set; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A commit, and a tag, of which an object is missing or malformed, and that git can name.</summary>
    public IReadOnlyList<string> Broken { get; private set; } = [];

    /// <summary>The value in a place, made at the first call. It tells itself.</summary>
    public string Key(string place) => Value(place, RuleCatalogue.UserApiKey);

    public IEnumerable<string> LeaksIn(string text) =>
        values
            .Where(value => text.Contains(value.Value, StringComparison.Ordinal))
            .Select(value => $"{value.Key}: {Around(text, value.Value)}");

    public bool IsInGitDirectory(string file) => file.StartsWith(Repository.PathOf(".git/"), StringComparison.Ordinal);

    public void Dispose() => Repository.Dispose();

    // A value that its context alone tells.
    private string Integration(string place) => Value(place, RuleCatalogue.IntegrationKey);

    private string Value(string place, Rule rule) =>
        values.TryGetValue(place, out var value) ? value : values[place] = SampleCredentials.Make(rule, random);

    private void TakeName() =>
        Repository.Config("user.name", Key("author")).Config("user.email", $"{Key("mail")}@example.com");

    private void WriteFiles() =>
        Repository
            .Write(
                "app.py",
                $"import pagerduty\nkey = '{Key("file")}'  # {Key("file")} hookguard:allow user-api-key until=2001-01-01 -- {Key("comment")}\n"
            )
            .Write("allowed.py", $"key = '{Key("allowed")}'  # hookguard:allow user-api-key -- as in {Key("reason")}\n")
            .Write(
                "hook.yml",
                $"pagerduty:\n  routing_key: {Integration("yaml")} # the same as {Integration("yaml")}, see {Integration("yaml")}\n"
            )
            .Write($"folder-{Key("folder")}/{Key("path")}.txt", $"pagerduty_routing_key = {Integration("below")}\n")
            .Write("message", $"Subject {Key("subject")}\n\nBody {Key("body")}\n")
            .Write(
                "event.json",
                $$"""{ "before": "{{Key("before")}}", "pull_request": { "base": { "sha": "{{Key("base")}}" } } }"""
            )
            .Stage();

    private void Record()
    {
        Repository.Commit($"Message {Key("message")}");
        Repository.Git("branch", Key("branch"));
        Repository.Git("tag", "-a", "-m", Key("annotation"), $"tag-{Key("tag")}");
        Repository.Git("notes", "add", "-m", Key("note"));
        Repository.Git("update-ref", $"refs/other/{Key("ref")}", "HEAD");
        Repository.Git("remote", "add", "origin", $"https://{Key("remote")}@example.com/{Key("address")}.git");
        Repository.Git("remote", "add", Key("remote name"), Repository.Folder);
        Repository.Git("checkout", "-q", "-b", $"on-{Key("current branch")}");
        Repository.Write("later.txt", "later\n").Stage("later.txt").Commit("Later");
        Repository.Config($"branch.on-{Key("current branch")}.remote", Key("remote name"));
        Broken = [Malformed("commit"), Malformed("tag"), Malformed("tree")];
    }

    private string Malformed(string type)
    {
        var key = Key($"malformed {type}");
        var text = type switch
        {
            "commit" => $"tree {key}\nparent {key}\nauthor {key}\ncommitter {key}\n\n{key}\n",
            "tag" => $"object {key}\ntype {key}\ntag {key}\ntagger {key}\n\n{key}\n",
            _ => $"100644 {key}\0{key}",
        };
        return Repository
            .Run(
                "git",
                ["hash-object", "-w", "--literally", "-t", type, "--stdin"],
                System.Text.Encoding.UTF8.GetBytes(text)
            )
            .Output.Trim();
    }

    private void Configure()
    {
        var key = Key("setting");
        Repository
            .Write(
                ".hookguard.json",
                $$"""{ "{{key}}": 1, "paths": { "ignore": ["{{key}}/.."] }, "rules": { "import": ["{{key}}"], "severity": { "{{key}}": "off" } }, "store": "{{key}}" }"""
            )
            .Stage(".hookguard.json");
    }

    private void SetEnvironment()
    {
        Environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_EVENT_NAME"] = "pull_request",
            ["GITHUB_BASE_REF"] = Key("variable"),
            ["GITHUB_EVENT_PATH"] = Repository.PathOf("event.json"),
            ["GIT_PUSH_OPTION_0"] = Key("option"),
            ["GIT_AUTHOR_NAME"] = Key("author variable"),
            ["TMPDIR"] = Directory.CreateDirectory(Repository.PathOf("../temporary")).FullName,
        };
        foreach (var (name, value) in Environment)
        {
            Repository.Environment[name] = value;
        }
    }

    private static string Around(string text, string value)
    {
        var at = text.IndexOf(value, StringComparison.Ordinal);
        return text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" ");
    }
}
