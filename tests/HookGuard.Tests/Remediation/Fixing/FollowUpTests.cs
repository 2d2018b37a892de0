using HookGuard.Detection;
using HookGuard.Remediation.Fixing;
using HookGuard.Remediation.Fixing.Stores;
using HookGuard.Stores;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>After a fix it is said what brings each value to the program that reads it, and only there.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class FollowUpTests
{
    private static readonly string Key = SampleTokens.One;

    [TestCase("a.py", "TOKEN = 'KEY'\n", "export the values before the program starts: set -a; . ./.env; set +a")]
    [TestCase("a.mjs", "const pd_token = 'KEY';\n", "start the program with its values: node --env-file=.env FILE")]
    [TestCase("main.tf", "provider \"pagerduty\" {\n  token = \"KEY\"\n}\n", "set -a; . ./.env; set +a")]
    [TestCase(
        ".github/workflows/a.yml",
        "on: push\nenv:\n  PAGERDUTY_TOKEN: KEY\n",
        "grep '^PAGERDUTY_TOKEN=' .env | cut -d= -f2- | gh secret set PAGERDUTY_TOKEN"
    )]
    [TestCase(
        "pod.yaml",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - name: PAGERDUTY_TOKEN\n          value: KEY\n        - name: PAGERDUTY_OTHER_TOKEN\n          value: TWO\n",
        "grep -E '^(PAGERDUTY_TOKEN|PAGERDUTY_OTHER_TOKEN)=' .env | kubectl create secret generic pagerduty --from-env-file=/dev/stdin"
    )]
    [TestCase(
        "Dockerfile",
        "FROM a\nRUN pd --pagerduty-token KEY\n",
        "(set -a; . ./.env; set +a; docker build --secret id="
    )]
    [Platform(Exclude = "Win", Reason = "There the commands are PowerShell's.")]
    public void The_way_of_each_value_is_said(string path, string content, string expected)
    {
        using var repository = TestRepository.Init();
        repository
            .Write(
                path,
                content
                    .Replace("KEY", Key, StringComparison.Ordinal)
                    .Replace("TWO", SampleTokens.Two, StringComparison.Ordinal)
            )
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(fix.Output, Does.Contain($"Then: ").And.Contain(expected));
    }

    [TestCase("apiVersion: v1\nkind: ConfigMap\ndata:\n  alertmanager.yml: |\n", "  ", "mount the Secret pagerduty")]
    [TestCase("", "", "ssh ALERTMANAGER 'sudo install -m 0400 -o $(ps -o user= -C alertmanager) /dev/stdin")]
    public void Alertmanager_gets_a_file_that_it_can_read(string head, string indentation, string expected)
    {
        using var repository = TestRepository.Init();
        var lines =
            $"receivers:\n- name: a\n  pagerduty_configs:\n  - routing_key: {SampleCredentials.Make(RuleCatalogue.RoutingKey, new Random(5))}\n";
        repository
            .Write("am.yaml", head + string.Concat(lines.Split('\n')[..^1].Select(line => $"{indentation}  {line}\n")))
            .Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(fix.Output, Does.Contain(expected).And.Not.Contain("umask"));
    }

    [TestCase("vault", "export PD_TOKEN=\"$(vault kv get -mount=secret -field=value pagerduty/PD_TOKEN)\"")]
    [TestCase("aws", "export PD_TOKEN=\"$(aws secretsmanager get-secret-value --secret-id pagerduty/PD_TOKEN ")]
    public void A_store_is_joined_to_the_program(string kind, string expected)
    {
        var store = ClientStore.Of(StoreSetting.Of(kind))!;
        ValueUse use = new(store, "PD_TOKEN", new Replacement([]) { Start = Start.Exported });

        Assert.That(
            ValueUse.FollowUps([use], new ShellSyntax(isPowerShell: false)),
            Has.One.StartsWith($"export the values before the program starts: {expected}")
        );
    }

    [Test]
    [Category("Toolchain")]
    [Platform(Exclude = "Win")]
    public void The_commands_do_what_they_say()
    {
        ShellSyntax shell = new(isPowerShell: false);
        using var repository = TestRepository.Init();
        repository.Write(".env", "# PagerDuty\n\nONE=u+a=b\nOTHER=x\nTWO=2\n");

        Assert.Multiple(() =>
        {
            Assert.That(Run(shell.ValueIn(".env", "ONE")), Is.EqualTo("u+a=b\n"));
            Assert.That(Run(shell.LinesIn(".env", ["ONE", "TWO"])), Is.EqualTo("ONE=u+a=b\nTWO=2\n"));
            Assert.That(Run($"{shell.Load(".env")}; sh -c 'echo $ONE$TWO'"), Is.EqualTo("u+a=b2\n"));
            Assert.That(Run($"{shell.Export("A", "echo 1")}; sh -c 'echo $A'"), Is.EqualTo("1\n"));
            Assert.That(
                Run(shell.Both([shell.Line("A", "echo 1"), shell.Line("B", "echo 2")])),
                Is.EqualTo("A=1\nB=2\n")
            );
        });

        string Run(string command) => repository.Run("sh", ["-c", command]).Output;
    }

    /// <summary>
    /// Each pipeline that a fix can print, from each place that can hold the value. Parsed only: PowerShell's commands for files are not
    /// among the packages that the tests can install.
    /// </summary>
    [TestCaseSource(nameof(PrintedInPowerShell))]
    public void The_commands_for_PowerShell_are_its_own(string command)
    {
        System.Management.Automation.Language.Parser.ParseInput(command, out _, out var errors);

        Assert.That(errors.Select(error => error.Message), Is.Empty);
        Assert.That(command, Does.Not.Match(@"\b(grep|cut|sed|tr|curl|export|printf|set -a)\b|=/dev/stdin|@<"));
    }

    private static IEnumerable<string> PrintedInPowerShell()
    {
        Replacement[] all =
        [
            new([]) { TakesValue = "gh secret set PD_TOKEN" },
            new([]) { TakesLines = HookGuard.Remediation.Fixing.Languages.Kubernetes.CreateSecret },
            new([]) { NeedsEnvironment = "docker build --secret id=PD_TOKEN,env=PD_TOKEN ." },
            new([]) { Start = Start.Exported },
            new([]) { Start = Start.Node },
        ];
        ShellSyntax shell = new(isPowerShell: true);
        foreach (var kind in StoreKind.Names)
        {
            var setting = StoreServer.Setting(kind);
            SecretStore holder = ClientStore.Of(setting) ?? (SecretStore)new EnvFile("/", ".env");
            foreach (var replacement in all)
            {
                ValueUse[] uses = [new(holder, "PD_TOKEN", replacement), new(holder, "PD_KEY", replacement)];
                foreach (var line in ValueUse.FollowUps(uses, shell, setting))
                {
                    yield return line.Split("starts: ")[^1].Split("values: ")[^1];
                }
            }
        }
    }

    [TestCase(
        "compose.yaml",
        "services:\n  a:\n    build:\n      context: .\n      args:\n        PAGERDUTY_TOKEN: KEY\n",
        "build argument"
    )]
    [TestCase(
        "compose.yaml",
        "services:\n  a:\n    build:\n      args:\n        - X=1\n        - PAGERDUTY_TOKEN=KEY\n",
        "build argument"
    )]
    [TestCase("compose.yaml", "services:\n  a:\n    labels:\n      pagerduty_token: KEY\n", "a label")]
    [TestCase(
        "action.yml",
        "runs:\n  using: composite\n  steps:\n    - run: pagerduty_token=KEY x\n",
        "an action is given no secrets"
    )]
    [TestCase(
        ".github/workflows/a.yml",
        "jobs:\n  a:\n    steps:\n      - run: \"PD_TOKEN=KEY x\"\n",
        "in quotes of YAML"
    )]
    [TestCase(
        ".github/workflows/a.yml",
        "jobs:\n  a:\n    steps:\n      - run: PD_TOKEN=KEY x\n        env:\n          A: b\n",
        "its step has an env"
    )]
    [TestCase(
        ".github/workflows/a.yml",
        "jobs:\n  a:\n    steps:\n      - shell: pwsh\n        run: $pd_token = 'KEY'\n",
        "its shell is not known"
    )]
    public void A_place_that_would_show_the_value_is_declined(string path, string content, string reason)
    {
        using var repository = TestRepository.Init();
        repository.Write(path, content.Replace("KEY", Key, StringComparison.Ordinal)).Stage();

        var fix = repository.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.EqualTo(1));
        Assert.That(fix.Output, Does.Contain("not fixed: ").And.Contain(reason));
    }
}
