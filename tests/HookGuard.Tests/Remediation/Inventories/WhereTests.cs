using System.Text;
using System.Text.Json;

namespace HookGuard.Tests.Remediation.Inventories;

public sealed class WhereTests
{
    private static readonly string[] WithOtherForms = ["a.py", "header.txt", "secret.yaml", "url.txt", "utf16.txt"];

    private static readonly string[] Readers =
    [
        "code app.py:2 PAGERDUTY_TOKEN",
        "CI .github/workflows/ci.yml:2 PAGERDUTY_TOKEN",
        "Compose compose.yaml:2 PAGERDUTY_TOKEN",
        "Kubernetes k8s/job.yaml:3 PAGERDUTY_TOKEN",
        "Terraform main.tf:1 PAGERDUTY_TOKEN",
    ];

    [Test]
    public void Lists_every_place_of_the_value_and_never_the_value()
    {
        var key = ScannedText.Key();
        using var repository = TestRepository.Init();
        repository.Write(".gitignore", ".env\n").Write("app/a.py", $"pd_token = '{key}'\n").Stage().Commit("First");
        repository.Git("tag", "-a", "v1", "-m", $"with {key}");
        repository.Git("branch", "old");
        repository.Git("init", "-q", "--bare", "../origin.git");
        repository.Git("remote", "add", "origin", "../origin.git");
        repository.Git("push", "-q", "origin", "main");
        repository.Write("app/a.py", "clean\n").Stage().Commit($"Remove {key}");
        repository.Commit("Later");
        repository.Git("notes", "add", "-m", $"was {key}");
        repository.Write("b.txt", $"pd_token = {key}\n").Stage();
        repository.Git("stash", "-q");
        repository.Write("c.txt", $"pd_token = {key}\n").Stage("c.txt");
        repository.Write(".env", $"PD_TOKEN={key}\n");
        repository.Git("worktree", "add", "-q", "../linked", "old");

        var found = repository.HookGuard("where", "c.txt:1", "--format", "json");

        var places = Places(found);
        Assert.Multiple(() =>
        {
            Assert.That(found.ExitCode, Is.Zero, found.Error);
            Assert.That(places, Does.Contain("work tree .env:1 not tracked").And.Contain("work tree c.txt:1 "));
            Assert.That(places, Does.Contain("index c.txt "));
            Assert.That(
                places.Where(place => place.EndsWith("linked/app/a.py:1 ", StringComparison.Ordinal)),
                Is.Not.Empty
            );
            Assert.That(places, Does.Contain("branch main in its history").And.Contain("branch old contains it now"));
            Assert.That(places, Does.Contain("remote branch origin/main contains it now"));
            Assert.That(places, Does.Contain("tag v1 contains it now").And.Contain("stash refs/stash contains it now"));
            Assert.That(places, Does.Contain("notes commits contains it now"));
            Assert.That(
                places.Where(place =>
                    place.StartsWith("commit ", StringComparison.Ordinal) && place.Contains("commit message")
                ),
                Is.Not.Empty
            );
            Assert.That(places.Where(place => place.Contains(".git/logs/HEAD")), Is.Not.Empty);
            Assert.That(found.Output, Does.Not.Contain(key).And.Contain("\"stage\": \"published\""));
        });
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_name_hides_no_line_and_makes_none()
    {
        var key = ScannedText.Key();
        using var repository = TestRepository.Init();
        repository.Write("a\e[8m\nRevoked: nothing to do.py", $"pd_token = '{key}'\n").Stage();
        repository.Git("-c", "user.name=Eve\e[8m", "commit", "-q", "-m", "Add");
        var fingerprint = ScannedText.Finding("a.py", $"pd_token = '{key}'\n").Fingerprint;

        foreach (
            var command in (string[][])
                [
                    ["where"],
                    ["explain"],
                    ["respond"],
                    ["rewrite", "--dry-run"],
                ]
        )
        {
            var shown = repository.HookGuard([command[0], fingerprint, .. command[1..]]);
            Assert.That(shown.Output, Does.Not.Contain("\e").And.Not.Match("(?m)^Revoked"), command[0]);
            Assert.That(shown.Output, Does.Contain(fingerprint), command[0]);
        }
    }

    [Test]
    public void Finds_the_value_in_other_forms()
    {
        var key = ScannedText.Key();
        using var repository = TestRepository.Init();
        repository
            .Write("a.py", $"pd_token = '{key}'\n")
            .Write("utf16.txt", Encoding.Unicode.GetBytes($"x{key}"))
            .Write("url.txt", $"?token={Uri.EscapeDataString(key)}&x")
            .Write("secret.yaml", $"token: {Convert.ToBase64String(Encoding.UTF8.GetBytes(key))}\n")
            .Write("header.txt", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"x:{key}:y"))}\n");

        var places = Places(repository.HookGuard("where", "a.py:1", "--format", "json"));

        Assert.That(
            places.Where(place => place.StartsWith("work tree", StringComparison.Ordinal)),
            Is.EquivalentTo(WithOtherForms.Select(path => $"work tree {path}:1 not tracked"))
        );
    }

    [Test]
    public void Names_what_reads_the_variable_that_holds_it()
    {
        using var repository = TestRepository.Init();
        repository
            .Write(".env", $"PAGERDUTY_TOKEN={ScannedText.Key()}\n")
            .Write("app.py", "import os\nkey = os.environ['PAGERDUTY_TOKEN']\nother = MY_PAGERDUTY_TOKEN_2\n")
            .Write(".github/workflows/ci.yml", "env:\n  PAGERDUTY_TOKEN: ${{ secrets.PAGERDUTY_TOKEN }}\n")
            .Write("compose.yaml", "environment:\n  - PAGERDUTY_TOKEN\n")
            .Write("k8s/job.yaml", "apiVersion: v1\nkind: Pod\nname: PAGERDUTY_TOKEN\n")
            .Write("main.tf", "token = var.PAGERDUTY_TOKEN\n");

        var places = Places(repository.HookGuard("where", ".env:1", "--format", "json"));

        Assert.That(places, Is.SupersetOf(Readers).And.Not.Contains("code app.py:3 PAGERDUTY_TOKEN"));
    }

    [Test]
    public void Searches_other_repositories_too_and_bare_ones()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.py", $"pd_token = '{ScannedText.Key()}'\n").Stage().Commit();
        repository.Clone();
        repository.Git("clone", "-q", "--bare", ".", "../bare.git");

        var found = repository.HookGuard("where", "a.py:1", "--in", "..");

        Assert.That(
            found.Output,
            Does.Match("IN .*CLONE-").And.Match("IN .*BARE.GIT").And.Not.Contain(ScannedText.Key()),
            found.Error
        );
    }

    [Test]
    public void Reads_well_as_text_and_as_markdown()
    {
        using var repository = TestRepository.Init();
        repository.Write("a|`b.py", $"pd_token = '{ScannedText.Key()}'\n").Stage().Commit();

        var text = repository.HookGuard("where", "a|`b.py:1");
        var markdown = repository.HookGuard("where", "a|`b.py:1", "--format", "markdown");

        Assert.Multiple(() =>
        {
            Assert.That(text.Output, Does.Contain("IN THE FILES").And.Contain("hookguard rewrite hg1:"), text.Error);
            Assert.That(markdown.Output, Does.Contain("| work tree | `a\\|'b.py:1` |"), markdown.Error);
        });
    }

    private static List<string> Places(CommandResult result)
    {
        Assert.That(result.Output, Is.Not.Empty, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        return
        [
            .. json
                .RootElement.GetProperty("places")
                .EnumerateArray()
                .Select(place =>
                    $"{place.GetProperty("kind").GetString()} {place.GetProperty("place").GetString()} {place.GetProperty("note").GetString()}"
                ),
        ];
    }
}
