using System.Text.RegularExpressions;
using HookGuard.Stores;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>A value goes to the team's secrets manager, to where the configuration says, is read there, and comes back.</summary>
[Category("Slow")]
[Platform(Exclude = "Win", Reason = "The programs in the place of clients are shell scripts.")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
[Parallelizable(ParallelScope.All)]
public sealed partial class StoreTripTests
{
    private static readonly string Key = ScannedText.Key();

    [Category("Toolchain")]
    [TestCase("aws", "/usr/bin/aws", "exec /usr/bin/aws --endpoint-url \"$AWS_ENDPOINT_URL\" \"$@\"")]
    [TestCase("ssm", "/usr/bin/aws", "exec /usr/bin/aws --endpoint-url \"$AWS_ENDPOINT_URL\" \"$@\"")]
    [TestCase("gcp", "/usr/bin/gcloud", "exec /usr/bin/gcloud \"$@\"")]
    public void The_real_client_keeps_a_value_reads_it_and_removes_it(string kind, string client, string script)
    {
        if (kind == "gcp" && !File.Exists(client))
        {
            Assert.Ignore("Debian has no package of gcloud.");
        }

        RealPrograms.Require(client);
        using StoreServer server = new(null);
        using TemporaryPrograms programs = new();
        using var repository = TestRepository.Init();
        programs.Add(StoreSetting.Of(kind)!.Kind.Client!.Program, script);
        programs.Write("token", "test");
        foreach (var (name, value) in server.Environment)
        {
            repository.Environment[name] = value;
        }

        repository.Environment["CLOUDSDK_CONFIG"] = programs.Folder;
        repository.Environment["CLOUDSDK_AUTH_ACCESS_TOKEN_FILE"] = Path.Join(programs.Folder, "token");
        repository.Environment["PATH"] = $"{programs.Folder}:{Environment.GetEnvironmentVariable("PATH")}";
        repository
            .Write(".hookguard.json", StoreServer.Configuration(kind))
            .Write("a.py", $"TOKEN = '{Key}'\n")
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");
        var kept = server.Values.ToList();
        var export = Export.Match(fix.Output).Value;
        var read = repository.Run("sh", ["-c", $"{export}; printf %s \"$PAGERDUTY_TOKEN$TOKEN\""]);
        repository.Write(".hookguard.json", "{\"store\": \"environment\"}");
        var undo = repository.HookGuard("fix", "--undo");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
            Assert.That(kept, Is.EqualTo([Key]));
            Assert.That(read.Output, Is.EqualTo(Key), export + read.Error);
            Assert.That(undo.ExitCode, Is.Zero, undo.Output + undo.Error);
            Assert.That(server.Values, Is.Empty);
            Assert.That(File.ReadAllText(repository.PathOf("a.py")), Is.EqualTo($"TOKEN = '{Key}'\n"));
            Assert.That(File.Exists(repository.PathOf(".env")), Is.False);
        });
    }

    [TestCase(
        "aws",
        "aws secretsmanager create-secret --name team/PAGERDUTY_TOKEN --secret-string file:///dev/stdin --region=eu-west-1"
    )]
    [TestCase(
        "ssm",
        "aws ssm put-parameter --type SecureString --name /team/PAGERDUTY_TOKEN --value file:///dev/stdin --region=eu-west-1"
    )]
    [TestCase(
        "azure",
        "az keyvault secret set --vault-name acme --name PAGERDUTY-TOKEN --file /dev/stdin --encoding utf-8 --output none"
    )]
    [TestCase(
        "gcp",
        "gcloud secrets create PAGERDUTY_TOKEN --project=acme --replication-policy=automatic --data-file=-"
    )]
    [TestCase("vault", "vault kv put -mount=kv team/PAGERDUTY_TOKEN key=-")]
    [TestCase("1password", "op item create --vault=acme -")]
    [TestCase("doppler", "doppler secrets set PAGERDUTY_TOKEN --silent --project=acme --config=dev")]
    public void The_client_gets_the_value_on_its_standard_input_alone(string kind, string expected)
    {
        var client = StoreSetting.Of(kind)!.Kind.Client!;
        using var repository = TestRepository.Init();
        using ArgumentRecorder recorder = new(repository, client.Program);
        repository
            .Write(".hookguard.json", StoreServer.Configuration(kind))
            .Write("a.py", $"TOKEN = '{Key}'\n")
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");
        var export = Export.Match(fix.Output).Value;
        var read = repository.Run("sh", ["-c", $"{export}; printf %s \"$PAGERDUTY_TOKEN\""]);
        var undo = repository.HookGuard("fix", "--undo");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
            Assert.That(recorder.Arguments.Split('\n'), Has.One.EqualTo(expected));
            Assert.That(recorder.Arguments + recorder.Variables, Does.Not.Contain(Key));
            Assert.That(
                recorder.Input,
                Is.EqualTo(
                    client.Input is null
                        ? Key
                        : $$"""{"title":"PagerDuty-PAGERDUTY_TOKEN","category":"API_CREDENTIAL","fields":[{"id":"credential","type":"CONCEALED","label":"credential","value":"{{Key}}"}]}"""
                )
            );
            Assert.That(read.Output, Is.EqualTo(Key), export + read.Error);
            Assert.That(undo.ExitCode, Is.Zero, undo.Output + undo.Error);
            Assert.That(File.ReadAllText(repository.PathOf("a.py")), Is.EqualTo($"TOKEN = '{Key}'\n"));
            Assert.That(File.Exists(repository.PathOf(".env")), Is.False);
        });
    }

    [Test]
    public void Sops_takes_the_value_by_the_printed_command()
    {
        using var repository = TestRepository.Init();
        using ArgumentRecorder recorder = new(repository, "sops");

        var run = repository.Run("bash", ["-c", PrintedCommand(repository, "sops")]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, run.Error);
            Assert.That(recorder.Arguments, Is.EqualTo("sops set --value-stdin team.enc.yaml [\"PAGERDUTY_TOKEN\"]\n"));
            Assert.That(recorder.Input, Is.EqualTo($"\"{Key}\"\n"));
        });
    }

    [Test]
    [Category("Toolchain")]
    public void Conjur_takes_the_value_by_the_printed_command()
    {
        RealPrograms.Require("curl");
        using StoreServer server = new(null);
        using TemporaryPrograms programs = new();
        using var repository = TestRepository.Init();
        programs.Add("conjur", $"[ \"$*\" = 'authenticate -H' ] && echo '{StoreServer.ConjurHeader}'");
        foreach (var (name, value) in server.Environment)
        {
            repository.Environment[name] = value;
        }

        var command = PrintedCommand(repository, "conjur");
        repository.Environment["PATH"] = $"{programs.Folder}:{Environment.GetEnvironmentVariable("PATH")}";
        var run = repository.Run("bash", ["-c", command]);

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.Zero, command + run.Error);
            Assert.That(server.Values, Is.EqualTo([Key]));
        });
    }

    /// <summary>The way from the store to the program is said for each kind, or the value is in the env file and that is said.</summary>
    [TestCaseSource(nameof(Kinds))]
    public void The_program_and_the_store_are_joined(string kind)
    {
        using var repository = TestRepository.Init();
        var client = StoreServer.Setting(kind)!.Kind.Client;
        using ArgumentRecorder recorder = new(repository, client?.Program ?? "git");
        repository
            .Write(".hookguard.json", StoreServer.Configuration(kind))
            .Write("a.py", $"TOKEN = '{Key}'\n")
            .Stage();

        var explained = repository.HookGuard("explain", "a.py:1");
        var fix = repository.HookGuard("fix", "--yes");

        Assert.Multiple(() =>
        {
            Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
            Assert.That(
                fix.Output,
                client is null
                    ? Does.Contain("set -a; . ./.env; set +a")
                    : Does.Contain($"export PAGERDUTY_TOKEN=\"$({client.Program} ")
            );
            Assert.That(
                explained.Output,
                client is null
                    ? Does.Contain("PAGERDUTY_TOKEN")
                    : Does.Contain($"export PAGERDUTY_TOKEN=\"$({client.Program} ")
            );
        });
    }

    private static IEnumerable<string> Kinds => StoreKind.Names;

    private static string PrintedCommand(TestRepository repository, string kind)
    {
        repository
            .Write(".hookguard.json", StoreServer.Configuration(kind))
            .Write("a.py", $"TOKEN = '{Key}'\n")
            .Stage();
        var fix = repository.HookGuard("fix", "--yes");
        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(fix.Output, Does.Contain(": values go into .env."));
        return Printed.Match(fix.Output).Value;
    }

    [GeneratedRegex(@"(?<=starts: )export .*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Export { get; }

    [GeneratedRegex(@"(?<=Then: )grep .*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Printed { get; }
}
