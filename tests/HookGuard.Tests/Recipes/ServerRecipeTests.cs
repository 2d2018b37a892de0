using System.Text.Json;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Recipes;

/// <summary>
/// Puts the script of each recipe in <c>install/server</c> where it says, in the folders and with the environment that the server makes, and
/// pushes to it.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Platform(Exclude = "Win", Reason = "The recipes are for Linux")]
public sealed class ServerRecipeTests : IDisposable
{
    private const string NoCommit = "0000000000000000000000000000000000000000";

    // Runs what lies in a folder by name and ends as the first that fails, as Gitea's hook of that name and Gitaly's do.
    private const string RunAll = """
        lines=$(cat)
        for hook in {folder}/*; do
          [ -x "$hook" ] || continue
          printf '%s\n' "$lines" | "$hook" || exit $?
        done
        """;

    private readonly TestRepository work = TestRepository.Init();
    private readonly TestRepository server;

    public ServerRecipeTests()
    {
        work.Git("init", "-q", "--bare", "-b", "main", "../server.git");
        work.Git("remote", "add", "origin", "../server.git");
        server = work.At("../server.git");
    }

    public void Dispose() => work.Dispose();

    [Test]
    public void A_bare_repository_by_the_command()
    {
        Assert.That(server.HookGuard("install").ExitCode, Is.Zero);

        Guards();
    }

    [Test]
    public void A_bare_repository_by_hand()
    {
        Put("bare-repository.md", "hooks/pre-receive");

        Guards();
    }

    [Test]
    public void All_repositories_of_a_machine()
    {
        Put("bare-repository.md", "../machine-hooks/pre-receive");
        server.Git("config", "--global", "core.hooksPath", server.PathOf("../machine-hooks"));

        Guards();
    }

    [Test]
    public void Gitea_and_Forgejo()
    {
        server.Script("pre-receive", RunAll.Replace("{folder}", "${GIT_DIR:-.}/hooks/pre-receive.d"));
        TestRepository.WriteProgram(server.PathOf("hooks/pre-receive.d/gitea"), "#!/bin/sh\ncat > /dev/null\n");
        Put("gitea-forgejo.md", "hooks/pre-receive.d/hookguard");
        work.Environment["GITEA_PUSHER_NAME"] = "pusher";
        work.Environment["GITEA_REPO_NAME"] = "server";

        Guards("pusher");
    }

    [Test]
    public void GitLab()
    {
        // Gitaly points git at hooks of its own, which run the others from the repository's folder.
        TestRepository.WriteProgram(
            server.PathOf("../gitaly/pre-receive"),
            "#!/bin/sh\n" + RunAll.Replace("{folder}", "custom_hooks/pre-receive.d") + "\n"
        );
        Put("gitlab.md", "custom_hooks/pre-receive.d/hookguard");
        work.Environment["GL_USERNAME"] = "pusher";
        work.Environment["GL_REPOSITORY"] = "project-1";
        work.Environment["GL_PROTOCOL"] = "http";
        work.Config(
            "remote.origin.receivepack",
            $"git -c core.hooksPath={server.PathOf("../gitaly")} -c 'core.alternateRefsCommand=exit 0 #' receive-pack"
        );

        Guards("pusher");
    }

    [TestCase("ref-update")]
    [TestCase("commit-received")]
    public void Gerrit(string hook)
    {
        Put("gerrit.md", $"../site/hooks/{hook}");
        work.Write("a", "x\n").Stage().Commit("First");
        var clean = Receive(hook);
        work.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit("Leak");
        var leak = Receive(hook);

        Assert.Multiple(() =>
        {
            Assert.That(clean, Is.EqualTo(new CommandResult(0, "", "")));
            Assert.That(leak.ExitCode, Is.EqualTo(1), leak.Error);
            Assert.That(leak.Error, Does.Contain("hookguard:   a:1:7 in").And.Not.Contain(SampleTokens.One));
            Assert.That(Audit()[^1].GetProperty("decision").GetString(), Is.EqualTo("rejected"));
        });
    }

    [Test]
    public void Every_recipe_is_tried() =>
        Assert.That(
            Directory.GetFiles(Folder).Select(Path.GetFileName),
            Is.EquivalentTo(["bare-repository.md", "gerrit.md", "gitea-forgejo.md", "gitlab.md"])
        );

    private static string Folder => Path.Join(RealPrograms.RepositoryRoot, "install", "server");

    // The objects are in the repository before Gerrit asks its hooks, and no ref leads to them yet.
    private CommandResult Receive(string hook)
    {
        server.Git("fetch", "-q", "--no-tags", work.Folder, "main");
        server.Environment["GIT_DIR"] = server.Folder;
        string[] commandRef = hook is "commit-received" ? ["--cmdref", "refs/for/main"] : [];
        var received = server.Run(
            server.PathOf($"../site/hooks/{hook}"),
            [
                "--project",
                "server",
                "--refname",
                "refs/heads/main",
                "--uploader",
                "Author (author@example.com)",
                "--uploader-username",
                "author",
                "--oldrev",
                NoCommit,
                "--newrev",
                work.Head(),
                .. commandRef,
            ]
        );
        server.Environment.Remove("GIT_DIR");
        return received;
    }

    // The script that the recipe shows, with the tool where it is here.
    private void Put(string recipe, string place)
    {
        var script = File.ReadLines(Path.Join(Folder, recipe))
            .SkipWhile(line => line != "    #!/bin/sh")
            .TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal))
            .Select(line => line[4..] + "\n")
            .ToList();
        Assert.That(script, Has.Some.Contains("/usr/local/bin/hookguard"));
        TestRepository.WriteProgram(
            server.PathOf(place),
            string.Concat(script).Replace("/usr/local/bin/hookguard", TestRepository.Tool)
        );
    }

    private void Guards(string? pusher = null)
    {
        work.Write("a", "x\n").Stage().Commit("First");
        var clean = work.TryGit("push", "-q", "origin", "main");
        work.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit("Leak");
        var leak = work.TryGit("push", "-q", "origin", "main");

        var decisions = Audit();
        Assert.Multiple(() =>
        {
            Assert.That(clean, Is.EqualTo(new CommandResult(0, "", "")));
            Assert.That(leak.ExitCode, Is.Not.Zero);
            Assert.That(leak.Error, Does.Contain("remote: hookguard:   a:1:7 in").And.Not.Contain(SampleTokens.One));
            Assert.That(
                leak.Error.Split('\n').Count(line => line.StartsWith("remote:", StringComparison.Ordinal)),
                Is.LessThan(8),
                leak.Error
            );
            Assert.That(
                decisions.Select(decision => decision.GetProperty("decision").GetString()),
                Is.EqualTo(["accepted", "rejected"])
            );
            if (pusher is not null)
            {
                Assert.That(decisions[^1].GetProperty("pusher").GetString(), Is.EqualTo(pusher));
            }
        });
    }

    private List<JsonElement> Audit() =>
        [
            .. File.ReadLines(server.PathOf("hookguard/audit.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
}
