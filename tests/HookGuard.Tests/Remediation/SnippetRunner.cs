using System.Management.Automation.Runspaces;
using HookGuard.Tests.Installation;
using Microsoft.CodeAnalysis.CSharp;
using Shell = System.Management.Automation.PowerShell;

namespace HookGuard.Tests.Remediation;

/// <summary>Runs a snippet with a line of its language behind it that prints what it read, or only parses it.</summary>
internal static class SnippetRunner
{
    // Debian's own, for which the packages are installed.
    private const string Python = "/usr/bin/python3";

    public static string Run(TestRepository repository, string file, string text, string url)
    {
        var name = Path.GetFileName(file);
        RequirePackage(repository, text);
        Directory.CreateSymbolicLink(repository.PathOf("node_modules"), Toolchain.NodeModules);
        if (name.EndsWith(".ps1", StringComparison.Ordinal))
        {
            return PowerShell(text, repository.Environment[StoreServer.Name]);
        }

        var (program, arguments, source) = Path.GetExtension(name) switch
        {
            ".cs" => ("dotnet", ["run", "app.cs"], $"{text}\nConsole.WriteLine(token);\n"),
            ".py" => (Python, ["app.py"], $"{Redirect(file, url)}{text}\nprint(token)\n"),
            ".mjs" => ("node", ["app.mjs"], $"{text}\nconsole.log(token);\n"),
            ".mts" => ("node", ["app.mjs"], $"{text}\nconsole.log(token);\n"),
            ".go" => (
                "go",
                ["run", "app.go"],
                text.Replace("import (", "import (\n\t\"fmt\"", StringComparison.Ordinal)
                    + "\nfunc main() {\n\ttoken, err := readToken()\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tfmt.Println(token)\n}\n"
            ),
            ".java" => (
                "java",
                ["app.java"],
                "class Main { public static void main(String[] a) { System.out.println(Secrets.token()); } }\n"
            ),
            ".rb" => ("ruby", ["app.rb"], $"{text}\nputs token\n"),
            ".php" => ("php", ["app.php"], $"{text}\necho $token;\n"),
            _ => ("bash", (string[])["app.sh"], $"set -e\n{Redirect(file, url)}{text}\necho \"$token\"\n"),
        };
        if (name.EndsWith(".java", StringComparison.Ordinal))
        {
            // A source file that is run begins with its main class, behind the imports.
            source =
                string.Join(
                    '\n',
                    text.Split('\n').TakeWhile(line => !line.StartsWith("class", StringComparison.Ordinal))
                )
                + source
                + string.Join(
                    '\n',
                    text.Split('\n').SkipWhile(line => !line.StartsWith("class", StringComparison.Ordinal))
                );
        }

        var path = "app" + Path.GetExtension(name);
        repository.Write(path, source);
        if (name.EndsWith(".mts", StringComparison.Ordinal))
        {
            Toolchain.TypeScript(repository, path, emit: true);
        }

        repository.Environment["GO111MODULE"] = "off";
        repository.Environment["GOCACHE"] = Path.Join(Path.GetTempPath(), "hookguard-go-cache");
        var result = repository.Run(program, arguments);
        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
        return result.Output.Trim();
    }

    public static void Parse(TestRepository repository, string path)
    {
        switch (Path.GetExtension(path))
        {
            case ".cs":
                var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(repository.PathOf(path)));
                Assert.That(tree.GetDiagnostics(), Is.Empty);
                break;
            case ".go":
                Toolchain.Run(repository, "gofmt", "-e", "-d", path);
                break;
            case ".java":
                repository.Write("Parse.java", JavaParser);
                Toolchain.Run(repository, "java", "--add-modules", "jdk.compiler", "Parse.java", path);
                break;
            case ".py":
                Toolchain.Python(repository, path);
                break;
            case ".mjs":
                Toolchain.JavaScript(repository, path);
                break;
            case ".mts":
                Toolchain.TypeScriptSyntax(repository, path);
                break;
            case ".rb":
                Toolchain.Ruby(repository, path);
                break;
            case ".php":
                Toolchain.Php(repository, path);
                break;
            case ".ps1":
                Toolchain.PowerShell(repository, path);
                break;
            case ".sh":
                Toolchain.Shell(repository, path);
                break;
            case ".tf":
                Toolchain.Terraform(repository, path);
                break;
            case ".dockerfile":
                Toolchain.Dockerfile(repository, path);
                break;
            default:
                Toolchain.Yaml(repository, path);
                break;
        }
    }

    // The first line of a snippet names the package that it needs: npm install NAME, pip install NAME.
    private static void RequirePackage(TestRepository repository, string text)
    {
        var words = text.Split('\n')[0].Split(' ', ';');
        var name = words.SkipWhile(word => word != "install").Skip(1).FirstOrDefault();
        if (words.Contains("npm") && name is not null)
        {
            Toolchain.NodeModule($"{name}/package.json");
        }
        else if (words.Contains("pip") && name is not null)
        {
            RealPrograms.Require(repository.Run(Python, ["-c", $"import {name}"]).ExitCode == 0, name);
        }
    }

    // Older versions of boto3 and of the command do not read the endpoint from the environment.
    private static string Redirect(string file, string url) =>
        !(file.StartsWith("aws", StringComparison.Ordinal) || file.StartsWith("ssm", StringComparison.Ordinal)) ? ""
        : file.EndsWith(".py", StringComparison.Ordinal)
            ? $"import functools, boto3\nboto3.client = functools.partial(boto3.client, endpoint_url='{url}')\n"
        : $"aws() {{ '{RealPrograms.Require("aws")}' --endpoint-url '{url}' \"$@\"; }}\n";

    private static string PowerShell(string text, string value)
    {
        Environment.SetEnvironmentVariable(StoreServer.Name, value);
        using var shell = Shell.Create(InitialSessionState.CreateDefault2());
        return (string)shell.AddScript(text + "\n$token").Invoke().Single().BaseObject;
    }

    private const string JavaParser = """
        import com.sun.source.util.JavacTask;
        import java.io.File;
        import javax.tools.DiagnosticCollector;
        import javax.tools.JavaFileObject;
        import javax.tools.ToolProvider;

        class Parse {
            public static void main(String[] args) throws Exception {
                var compiler = ToolProvider.getSystemJavaCompiler();
                var problems = new DiagnosticCollector<JavaFileObject>();
                var files = compiler.getStandardFileManager(problems, null, null).getJavaFileObjects(new File(args[0]));
                ((JavacTask) compiler.getTask(null, null, problems, null, null, files)).parse();
                problems.getDiagnostics().forEach(System.err::println);
                System.exit(problems.getDiagnostics().size());
            }
        }
        """;
}
