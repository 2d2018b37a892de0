using System.IO.Compression;
using System.Text;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>After a fix the value is in the env file and nowhere that goes elsewhere: no package, no build context, nothing that git adds.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class EnvFileStaysTests
{
    private static readonly string Key = SampleTokens.One;

    [TestCase(null, null)]
    [TestCase("\"files\": [\"*\"], ", null)]
    [TestCase("\"files\": [\n    \"**/*\"\n  ], ", "test\n")]
    [TestCase("\"files\": [\"./\", \"!test\"], ", "test\n")]
    [TestCase("\"files\": [\"a.js\", \".e*\"], ", null)]
    [TestCase("\"files\": [\"a.js\", \"lib\"], ", "test\n")]
    [TestCase(null, "*.md\n!.env\n")]
    [Category("Toolchain")]
    public void No_package_of_npm_holds_it(string? files, string? npmIgnore)
    {
        using var repository = Fixed(npmIgnore is null ? null : ".npmignore", npmIgnore, files);

        var packed = repository.Run("npm", ["pack", "--offline", "--silent"]);

        Assert.That(packed.ExitCode, Is.Zero, packed.Error);
        var content = Unpacked(repository.PathOf("app-1.0.0.tgz"));
        Assert.That(content, Does.Contain("package/a.js").And.Not.Contain(Key));
        Assert.That(repository.HookGuard("fix", "--undo").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(repository.PathOf("package.json")), Is.EqualTo(Package(files)));
    }

    [TestCase("# nothing\n")]
    [TestCase("node_modules\n")]
    [TestCase("*\n!a.js\n!.env\n")]
    [TestCase("**\n!**/*.js\n!*env*\n")]
    [TestCase("node_modules\r\n*.md\r\n")]
    [Category("Toolchain")]
    public void No_build_context_of_Docker_holds_it(string dockerIgnore)
    {
        using var repository = Fixed(".dockerignore", dockerIgnore);

        Assert.That(Context(repository), Does.Contain("a.js").And.Not.Contain(".env"));
    }

    /// <summary>Without an ignore file the advice is followed.</summary>
    [Test]
    [Category("Toolchain")]
    public void The_advice_keeps_it_out_of_a_build_context()
    {
        using var repository = Fixed("Dockerfile", "FROM scratch\nCOPY . .\n", out var output);
        Assert.That(output, Does.Contain("create .dockerignore with /.env:"));

        repository.Write(".dockerignore", "/.env\n");

        Assert.That(Context(repository), Does.Contain("a.js").And.Not.Contain(".env"));
    }

    [TestCase(null)]
    [TestCase("*.log\n!.env\n")]
    [TestCase("*.log\r\nbin/\r\n")]
    public void Git_neither_lists_nor_adds_it(string? gitIgnore)
    {
        using var repository = Fixed(gitIgnore is null ? null : ".gitignore", gitIgnore);

        var listed = repository.Git("status", "--porcelain", "--untracked-files=all");
        repository.Git("add", "--all");
        repository.Git("stash", "push", "--include-untracked");

        Assert.Multiple(() =>
        {
            Assert.That(listed, Does.Not.Contain(".env"));
            Assert.That(
                repository.Git("cat-file", "--batch-all-objects", "--batch", "--unordered"),
                Does.Not.Contain(Key)
            );
            Assert.That(File.ReadAllText(repository.PathOf(".env")), Does.Contain(Key));
        });
    }

    private static TestRepository Fixed(string? ignoreFile, string? content, string? files = null) =>
        Fixed(ignoreFile, content, out _, files);

    private static TestRepository Fixed(string? ignoreFile, string? content, out string output, string? files = null)
    {
        var repository = TestRepository.Init();
        repository.Write("README", "x\n").Stage().Commit();
        repository.Write("package.json", Package(files)).Write("a.js", $"const pagerduty_token = '{Key}';\n");
        if (ignoreFile is not null)
        {
            repository.Write(ignoreFile, content!);
        }

        repository.Stage();
        var fix = repository.HookGuard("fix", "--yes");
        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        output = fix.Output;
        return repository;
    }

    private static string Package(string? files) => $"{{\"name\": \"app\", {files}\"version\": \"1.0.0\"}}\n";

    private static string Unpacked(string archive)
    {
        using GZipStream content = new(File.OpenRead(archive), CompressionMode.Decompress);
        using StreamReader reader = new(content, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    /// <summary>The files that the rules of <c>.dockerignore</c> leave in: no daemon is needed for those.</summary>
    private static string[] Context(TestRepository repository)
    {
        Toolchain.NodeModule("@balena/dockerignore/package.json");
        repository.Environment["NODE_PATH"] = Toolchain.NodeModules;
        var listed = repository.Run(
            "node",
            [
                "-e",
                "const fs = require('fs'); const rules = require('@balena/dockerignore')()"
                    + ".add(fs.readFileSync('.dockerignore', 'utf8'));"
                    + "const files = fs.readdirSync('.', { recursive: true }).filter(f => !f.startsWith('.git/'));"
                    + "console.log(rules.filter(files).join('\\n'));",
            ]
        );
        Assert.That(listed.ExitCode, Is.Zero, listed.Error);
        return listed.Output.Split('\n');
    }
}
