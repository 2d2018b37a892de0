using HookGuard.Detection;

namespace HookGuard.Tests.Remediation.Responding;

/// <summary>A repository with a leaked key, and all that could be seen of it while the leak is responded to.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
internal sealed class IncidentStory : IDisposable
{
    private const string Variable = "PAGERDUTY_ADMIN_KEY";

    private readonly ArgumentRecorder recorder;
    private readonly List<CommandResult> results = [];
    private readonly string[] secrets;
    private readonly string admin;

    /// <param name="line">The line of code with the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="admin">The administrator's key, which the tool alone is given.</param>
    /// <param name="others">Other secrets that take part.</param>
    public IncidentStory(string line, string key, string admin, params string[] others)
    {
        Fingerprint = Fingerprints.Of(key);
        secrets = [key, admin, .. others];
        this.admin = admin;
        Repository = TestRepository.Init().Write(".gitignore", "/.env\n").Stage().Commit("Start").Hook("pre-commit");
        Repository.Write("app.py", $"{line}\n").Stage();
        Blocked = Repository.TryGit("commit", "-q", "-m", "Add the app");
        Repository.Git("commit", "-q", "--no-verify", "-m", "Add the app");
        Repository.Git("tag", "-a", "v1", "-m", $"The first, with {key}");
        Repository.Write("app.py", $"{line}\nx = 1\n").Stage().Commit($"Use {key}");
        Repository.Write("other.py", "x = 1\n").Stage().Commit("Go on");
        Repository.Git("init", "-q", "--bare", "../origin.git");
        Repository.Git("remote", "add", "origin", "../origin.git");
        Repository.Git("push", "-q", "origin", "main", "v1");
        recorder = new ArgumentRecorder(Repository, "git");
        recorder.WatchTemporaryFiles(Repository, secrets);
    }

    public TestRepository Repository { get; }

    public string Fingerprint { get; }

    /// <summary>What the hook said before it was bypassed.</summary>
    public CommandResult Blocked { get; }

    /// <summary>Runs the tool, which must end with that exit code.</summary>
    public string Run(int exitCode, params string[] arguments)
    {
        Repository.Environment[Variable] = admin;
        var result = Repository.HookGuard(arguments);
        Repository.Environment.Remove(Variable);
        results.Add(result);
        Assert.That(
            result.ExitCode,
            Is.EqualTo(exitCode),
            $"{string.Join(' ', arguments)}\n{result.Output}{result.Error}"
        );
        return result.Output;
    }

    /// <summary>Settles the step that is next.</summary>
    public string Done(string note) => Run(1, "respond", Fingerprint, "--done", note);

    /// <summary>Runs the commands that were printed, as a person would copy them.</summary>
    public void Copy(string output, string beginning)
    {
        var commands = output
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith(beginning, StringComparison.Ordinal))
            .ToList();
        Assert.That(commands, Is.Not.Empty);
        foreach (var command in commands)
        {
            var result = Repository.Run("sh", ["-c", command]);
            Assert.That(result.ExitCode, Is.Zero, $"{command}: {result.Error}");
        }
    }

    /// <summary>In no argument, no environment of a child, no output, no temporary file, and in none of the tool's own files.</summary>
    public void AssertUnseen()
    {
        var kept = Directory
            .EnumerateFiles(Repository.PathOf(".git/hookguard"), "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .ToList();
        Assert.That(recorder.Arguments, Does.Contain("fast-import").And.Contain("update-ref"));
        Assert.That(kept, Has.Some.Contain(Fingerprint));
        Assert.That(recorder.TemporaryLeaks, Is.Empty);
        foreach (var secret in secrets)
        {
            Assert.That(recorder.Arguments, Does.Not.Contain(secret));
            Assert.That(recorder.Variables.Split('\n'), Has.None.Contain(secret));
            Assert.That(results.Select(result => result.Output + result.Error), Has.None.Contain(secret));
            Assert.That(kept, Has.None.Contain(secret));
        }
    }

    /// <summary>In no object of the repository, in none that the remote gives to anybody, and in no other file.</summary>
    public void AssertGone()
    {
        Repository.Git("clone", "-q", "--mirror", $"file://{Repository.PathOf("../origin.git")}", "../mirror.git");
        using var mirror = Repository.At("../mirror.git");
        foreach (var place in (TestRepository[])[Repository, mirror])
        {
            var scan = place.HookGuard("scan", "--history");
            Assert.That(scan.ExitCode, Is.Zero, scan.Error);
            Assert.That(place.Git("cat-file", "--batch-all-objects", "--batch"), Does.Not.Contain(secrets[0]));
            Assert.That(place.Git("for-each-ref") + place.Git("reflog", "--all"), Does.Not.Contain(secrets[0]));
        }

        var holding = Directory
            .EnumerateFiles(Repository.Folder, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains(secrets[0], StringComparison.Ordinal));
        Assert.That(holding, Is.Empty);
    }

    public void Dispose()
    {
        recorder.Dispose();
        Repository.Dispose();
    }
}
