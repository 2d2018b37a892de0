using HookGuard.Tests.Installation;
using HookGuard.Tests.Remediation;

namespace HookGuard.Tests.Reporting.Formats;

/// <summary>Holds what the tool writes and reads against the schemas that others check it with.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SchemaTests
{
    private static readonly string Schemas = Path.Join(RealPrograms.RepositoryRoot, "docs", "schemas");

    private const string Sarif = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";

    [Test]
    public void A_json_report_fits_its_published_schema() =>
        Fits(Path.Join(Schemas, "report.schema.json"), ScanWithFormat("json"));

    [Test]
    public void A_json_report_of_part_of_a_history_fits_its_published_schema()
    {
        using var repository = TestRepository.Init();
        repository.Write("b.py", $"B = '{ScannedText.Key(2)}'\n").Stage().Commit();

        Fits(
            Path.Join(Schemas, "report.schema.json"),
            repository.HookGuard("scan", "--repositories", ".", "--shard", "1/1", "--format", "json").Output
        );
    }

    [Test]
    public void A_sarif_report_fits_the_schema_of_the_standard() =>
        Fits(Toolchain.NodeModule(Sarif), ScanWithFormat("sarif"));

    [TestCase(
        """{ "blockAt": "high", "allow": [{ "path": "a", "reason": "b" }], "budgets": { "push": "10s" } }""",
        true
    )]
    [TestCase(
        """{ "rules": { "severity": { "api-key": "off" }, "custom": [{ "id": "a", "pattern": "b" }] }, "lock": ["allow"] }""",
        true
    )]
    [TestCase("""{ "blokAt": "high" }""", false)]
    [TestCase("""{ "allow": [{ "reason": "b" }] }""", false)]
    [TestCase("""{ "budgets": { "push": "soon" } }""", false)]
    public void The_schema_of_the_configuration_takes_what_the_tool_takes(string configuration, bool valid)
    {
        using var repository = TestRepository.Init();
        repository.Write(".hookguard.json", configuration);

        var check = repository.HookGuard("config", "check");
        var schema = Validate(repository, Path.Join(Schemas, "hookguard.schema.json"), ".hookguard.json");

        Assert.That((check.ExitCode == 0, schema.ExitCode == 0), Is.EqualTo((valid, valid)), schema.Error);
    }

    private static string ScanWithFormat(string format)
    {
        using var repository = TestRepository.Init();
        repository
            .Write("in/a b.py", $"A = '{ScannedText.Key(1)}'\n")
            .Write("b.py", $"B = '{ScannedText.Key(2)}'  # hookguard:allow until=2999-12-31 -- sample\n")
            .Write("c.py", $"C = '{ScannedText.Key(3)}'  # hookguard:allow until=2000-01-01 -- expired\n");
        return repository.HookGuard("scan", "--format", format).Output;
    }

    private static void Fits(string schema, string document)
    {
        using var repository = TestRepository.Init();
        repository.Write("document.json", document);

        var validated = Validate(repository, schema, "document.json");

        Assert.That(validated.ExitCode, Is.Zero, validated.Error);
    }

    private static CommandResult Validate(TestRepository repository, string schema, string document)
    {
        Toolchain.NodeModule(Sarif);
        repository.Environment["NODE_PATH"] = Toolchain.NodeModules;
        return repository.Run(
            "node",
            [Path.Join(RealPrograms.RepositoryRoot, "tests", "Toolchains", "validate.js"), schema, document]
        );
    }
}
