using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>What HookGuard cannot do it names, line by line, with what people do instead.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class WayOutTests
{
    private static readonly string Key = SampleTokens.One;

    [TestCase("A.kt", "val pdToken = \"KEY\"\n", "read it with System.getenv(\"PD_TOKEN\")")]
    [TestCase("a.rs", "const PD_TOKEN: &str = \"KEY\";\n", "read it with std::env::var(\"PD_TOKEN\")")]
    [TestCase("a.swift", "let pdToken = \"KEY\"\n", "ProcessInfo.processInfo.environment[\"PD_TOKEN\"]")]
    [TestCase("a.scala", "val pdToken = \"KEY\"\n", "sys.env(\"PD_TOKEN\")")]
    [TestCase("a.exs", "pd_token = \"KEY\"\n", "System.fetch_env!(\"PD_TOKEN\")")]
    [TestCase("a.dart", "const pdToken = 'KEY';\n", "Platform.environment['PD_TOKEN']")]
    [TestCase("build.gradle", "def pdToken = 'KEY'\n", "System.getenv('PD_TOKEN')")]
    [TestCase("Jenkinsfile", "def pdToken = 'KEY'\n", "withCredentials")]
    [TestCase("a.ini", "[pagerduty]\ntoken = KEY\n", "the environment variable PAGERDUTY_TOKEN")]
    [TestCase("log.properties", "pagerduty.token=KEY\n", "the environment variable PAGERDUTY_TOKEN")]
    [TestCase("web.config", "<appSettings><add key=\"pd_token\" value=\"KEY\"/></appSettings>\n", "<appSettings file=")]
    [TestCase("main.tf.json", "{\"provider\": {\"pagerduty\": {\"token\": \"KEY\"}}}\n", "Terraform reads TF_VAR_NAME")]
    [TestCase("a.http", "GET https://api.pagerduty.com\npd_token: KEY\n", "an environment file of the client")]
    [TestCase(".gitlab-ci.yml", "variables:\n  PD_TOKEN: KEY\n", "store PD_TOKEN as a masked variable")]
    [TestCase("chart/values.yaml", "pdToken: KEY\n", "secretKeyRef")]
    [TestCase(
        "appsettings.json",
        "{\"PagerDuty\": {\"ApiKey\": \"KEY\"}}\n",
        "set the environment variable PagerDuty__ApiKey"
    )]
    public void A_file_that_stays_as_it_is_has_its_way_out(string path, string content, string advice)
    {
        using var repository = TestRepository.Init();
        content = content.Replace("KEY", Key, StringComparison.Ordinal);
        repository.Write(path, content).Stage();
        var line = content[..content.IndexOf(Key, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

        var fix = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.EqualTo(1));
            Assert.That(fix.Output, Does.Contain($"{path}:{line} not fixed: ").And.Contain(advice));
            Assert.That(File.ReadAllText(repository.PathOf(path)), Is.EqualTo(content));
            Assert.That(File.Exists(repository.PathOf(".env")), Is.False);
        });
    }

    [Test]
    public void Each_value_of_such_a_file_is_named_by_its_own_line()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.json", $"{{\n\"pd_token\": \"{Key}\",\n\"pd_key\": \"{SampleTokens.Two}\"\n}}\n").Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.Output, Does.Contain("a.json:2 not fixed").And.Contain("a.json:3 not fixed"));
    }

    [Test]
    public void Grafana_fills_in_its_own_environment()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("provisioning/alerting/a.yaml", $"contactPoints:\n  - settings:\n      pd_token: {Key}\n")
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(
            File.ReadAllText(repository.PathOf("provisioning/alerting/a.yaml")),
            Does.Contain("pd_token: ${PD_TOKEN}\n")
        );
    }

    [Test]
    public void A_name_that_holds_a_credential_is_left_with_the_command_that_changes_it()
    {
        using var repository = TestRepository.Init();
        repository.Write($"keys/{Key}.txt", "x\n").Stage();

        var fix = repository.HookGuard("fix", "--yes");
        var masked = repository.HookGuard("fix", $"keys/u+…{Key[^4..]}.txt");

        var rename = $"git mv -- keys/u+*{Key[^4..]}.txt NEW_NAME";
        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.EqualTo(1));
            Assert.That(fix.Output, Does.Contain($"its name holds a credential; rename it: {rename}"));
            Assert.That(masked.ExitCode, Is.EqualTo((int)ExitCode.Usage));
            Assert.That(masked.Error, Does.Contain(rename));
            Assert.That(fix.Output + masked.Error, Does.Not.Contain(Key));
            Assert.That(repository.Run("sh", ["-c", $"echo {rename}"]).Output, Does.Contain(Key));
        });
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "The PATH of the test is Unix's.")]
    public void A_store_without_its_client_is_replaced_and_said_unless_it_was_demanded()
    {
        using var repository = TestRepository.Init();
        repository.Write(".hookguard.json", "{\"store\": \"vault\"}\n").Write("a.py", $"TOKEN = '{Key}'\n").Stage();

        var demanded = repository.HookGuard("fix", "--yes", "--store", "vault");
        var fix = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(demanded.ExitCode, Is.EqualTo((int)ExitCode.Usage));
            Assert.That(demanded.Error, Does.Contain("the client vault was not found outside the repository"));
            Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
            Assert.That(fix.Output, Does.Contain("The client vault was not found outside the repository: values go"));
            Assert.That(File.ReadAllText(repository.PathOf(".env")), Does.Contain(Key));
        });
    }

    [Test]
    public void The_command_line_chooses_another_store_than_the_configuration()
    {
        using var repository = TestRepository.Init();
        repository.Write(".hookguard.json", "{\"store\": \"aws\"}\n").Write("a.py", $"TOKEN = '{Key}'\n").Stage();

        var fix = repository.HookGuard("fix", "--yes", "--store", "environment");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(fix.Output, Does.Not.Contain("not found").And.Contain("set -a"));
        Assert.That(File.ReadAllText(repository.PathOf(".env")), Does.Contain(Key));
    }
}
