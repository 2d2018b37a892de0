using System.Management.Automation.Language;
using System.Reflection.PortableExecutable;
using HookGuard.Tests.Installation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace HookGuard.Tests.Remediation;

/// <summary>Compiles or parses a file with the tools of its own language.</summary>
internal static class Toolchain
{
    public static string NodeModules { get; } =
        Path.GetFullPath(Path.Join(RealPrograms.NodeModules, "../../Toolchains/node_modules"));

    /// <summary>A file of a package that <c>npm install</c> puts below <c>tests/Toolchains</c>.</summary>
    public static string NodeModule(string path)
    {
        var file = Path.Join(NodeModules, path);
        RealPrograms.Require(File.Exists(file), path);
        return file;
    }

    /// <summary>What compiles or parses a file, by the name that samples use.</summary>
    public static Action<TestRepository, string> Of(string tool) =>
        tool switch
        {
            "csharp" => CSharp,
            "python" => Python,
            "javascript" => JavaScript,
            "typescript" => TypeScript,
            "go" => Go,
            "java" => Java,
            "ruby" => Ruby,
            "php" => Php,
            "shell" => Shell,
            "powershell" => PowerShell,
            "yaml" => Yaml,
            "toml" => Toml,
            "terraform" => Terraform,
            "tf" => TerraformPlan,
            "dockerfile" => Dockerfile,
            _ => throw new InvalidOperationException($"Nothing checks such a file: {tool}."),
        };

    public static void CSharp(TestRepository repository, string path)
    {
        var compilation = CSharpCompilation.Create(
            "Check",
            Directory
                .EnumerateFiles(repository.Folder, "*.cs")
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)),
            Framework.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        Assert.That(
            compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning),
            Is.Empty,
            File.ReadAllText(repository.PathOf(path))
        );
    }

    private static readonly Lazy<MetadataReference[]> Framework = new(() =>
        [
            .. Directory
                .EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
                .Where(IsManaged)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ]
    );

    private static bool IsManaged(string file)
    {
        using PEReader reader = new(File.OpenRead(file));
        return reader.HasMetadata;
    }

    public static void Python(TestRepository repository, string path) =>
        Run(repository, "python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())", path);

    public static void JavaScript(TestRepository repository, string path) => Run(repository, "node", "--check", path);

    public static void TypeScript(TestRepository repository, string path) => TypeScript(repository, path, emit: false);

    public static void TypeScript(TestRepository repository, string path, bool emit) =>
        Run(
            repository,
            "node",
            NodeModule("typescript/bin/tsc"),
            emit ? "--noEmitOnError" : "--noEmit",
            "--strict",
            "--target",
            "es2022",
            "--skipLibCheck",
            "--module",
            "nodenext",
            "--types",
            "node",
            "--typeRoots",
            Path.Join(NodeModules, "@types"),
            path
        );

    /// <summary>Reads a file whose libraries are not there.</summary>
    public static void TypeScriptSyntax(TestRepository repository, string path) =>
        Run(
            repository,
            "node",
            NodeModule("typescript/bin/tsc"),
            "--noEmit",
            "--noCheck",
            "--target",
            "es2022",
            "--module",
            "nodenext",
            path
        );

    public static void Go(TestRepository repository, string path)
    {
        repository.Environment["GOCACHE"] = Path.Join(Path.GetTempPath(), "hookguard-go-cache");
        repository.Environment["GO111MODULE"] = "off";
        Run(
            repository,
            "go",
            ["vet", .. Directory.EnumerateFiles(repository.Folder, "*.go").Select(file => Path.GetFileName(file))]
        );
        if (!File.ReadAllText(repository.PathOf(path)).Contains('\r', StringComparison.Ordinal))
        {
            Assert.That(repository.Run("gofmt", ["-l", path]).Output, Is.Empty, "gofmt would change it");
        }
    }

    public static void Java(TestRepository repository, string path) =>
        Run(
            repository,
            "javac",
            [
                "-d",
                "out",
                .. Directory.EnumerateFiles(repository.Folder, "*.java").Select(file => Path.GetFileName(file)),
            ]
        );

    public static void Ruby(TestRepository repository, string path) => Run(repository, "ruby", "-wc", path);

    public static void Php(TestRepository repository, string path) => Run(repository, "php", "-l", path);

    public static void Shell(TestRepository repository, string path) => Run(repository, "bash", "-n", path);

    public static void PowerShell(TestRepository repository, string path)
    {
        Parser.ParseFile(repository.PathOf(path), out _, out var errors);
        Assert.That(errors.Select(error => error.Message), Is.Empty);
    }

    public static void Yaml(TestRepository repository, string path) =>
        Run(repository, "ruby", "-ryaml", "-e", "YAML.load_stream(File.read(ARGV[0]))", path);

    public static void Json(TestRepository repository, string path)
    {
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(repository.PathOf(path)));
    }

    public static void Toml(TestRepository repository, string path) =>
        Run(repository, "python3", "-c", "import tomllib, sys; tomllib.load(open(sys.argv[1], 'rb'))", path);

    public static void Terraform(TestRepository repository, string path) =>
        Node(
            repository,
            "require('@cdktf/hcl2json').parse('a.tf', text).catch(e => { console.error(e); process.exit(1); })",
            path
        );

    /// <summary>Plans with the values of the env file, where the machine has Terraform; its own parser reads the file elsewhere.</summary>
    public static void TerraformPlan(TestRepository repository, string path)
    {
        if (RealPrograms.Find("terraform") is null)
        {
            Terraform(repository, path);
            return;
        }

        Run(repository, "terraform", "fmt", "-check", "-diff", path);
        Run(
            repository,
            "sh",
            "-c",
            "terraform init -backend=false && set -a && . ./.env && exec terraform plan -input=false -no-color"
        );
    }

    public static void Dockerfile(TestRepository repository, string path) =>
        Node(
            repository,
            "for (const i of require('dockerfile-ast').DockerfileParser.parse(text).getInstructions()) "
                + "if (!/^(FROM|RUN|CMD|ENV|COPY)$/.test(i.getKeyword())) throw i.getKeyword()",
            path
        );

    private static void Node(TestRepository repository, string script, string path)
    {
        repository.Environment["NODE_PATH"] = NodeModules;
        Run(
            repository,
            "node",
            "-e",
            $"const text = require('fs').readFileSync(process.argv[1], 'utf8'); {script}",
            path
        );
    }

    public static void Run(TestRepository repository, string program, params string[] arguments)
    {
        var result = repository.Run(program, arguments);
        Assert.That(
            result.ExitCode,
            Is.Zero,
            $"{program} {string.Join(' ', arguments)}\n{result.Output}\n{result.Error}"
        );
    }
}
