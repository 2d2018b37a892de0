namespace HookGuard.Tests.Remediation;

/// <summary>How one snippet is checked.</summary>
/// <param name="File">Its place below <c>Snippets/</c>.</param>
/// <param name="How">One of <c>run</c>, <c>compiled</c>, <c>parsed</c>.</param>
/// <param name="With">What does it.</param>
/// <param name="Why">Why it is not run; empty where it is.</param>
public sealed record SnippetCheck(string File, string How, string With, string Why = "")
{
    private const string NoClient = "the client library is not among the packages that the tests can install";
    private const string AllClients =
        "Debian packs the clients of all services together, too large to install for one check";
    private const string NoProgram = "the store's client is not among the packages that the tests can install";
    private const string Configuration = "configuration; the program that reads it is not started";

    public static IEnumerable<SnippetCheck> All =>
        [
            .. Runs("environment", "csharp.cs", "python.py", "javascript.mjs", "typescript.mts", "go.go"),
            .. Runs("environment", "java.java", "ruby.rb", "php.php", "powershell.ps1", "shell.sh"),
            .. Parsed("aws", NoClient, "csharp.cs", "java.java", "ruby.rb", "php.php", "powershell.ps1"),
            .. Parsed("aws", AllClients, "go.go"),
            .. Runs("aws", "python.py", "javascript.mjs", "typescript.mts", "shell.sh"),
            .. Parsed("vault", NoClient, "csharp.cs", "go.go", "java.java", "ruby.rb"),
            .. Runs("vault", "python.py", "javascript.mjs", "typescript.mts", "php.php"),
            .. Parsed("vault", "Invoke-RestMethod is in a module that is not among these packages", "powershell.ps1"),
            .. Parsed("vault", NoProgram, "shell.sh"),
            .. Runs("conjur", "csharp.cs", "python.py", "javascript.mjs", "typescript.mts", "php.php"),
            .. Parsed("conjur", NoClient, "go.go", "java.java", "ruby.rb"),
            .. Parsed("conjur", "Invoke-RestMethod is in a module that is not among these packages", "powershell.ps1"),
            .. Parsed("conjur", NoProgram, "shell.sh"),
            .. Parsed(
                "configuration",
                Configuration,
                "alertmanager.yml",
                "ansible.yml",
                "appsettings.sh",
                "compose.yaml"
            ),
            .. Parsed("configuration", Configuration, "docker.dockerfile", "github-actions.yml", "gitlab-ci.yml"),
            .. Parsed("configuration", Configuration, "grafana.yaml", "helm.yaml", "kubernetes.yaml", "terraform.tf"),
        ];

    public override string ToString() => File;

    private static IEnumerable<SnippetCheck> Runs(string store, params string[] files) =>
        files.Select(file => new SnippetCheck($"{store}/{file}", "run", Tool(file)));

    private static IEnumerable<SnippetCheck> Parsed(string store, string why, params string[] files) =>
        files.Select(file => new SnippetCheck($"{store}/{file}", "parsed", Tool(file), why));

    private static string Tool(string file) =>
        Path.GetExtension(file) switch
        {
            ".cs" => "dotnet",
            ".py" => "python3",
            ".mjs" => "node",
            ".mts" => "tsc, node",
            ".go" => "go",
            ".java" => "java",
            ".rb" => "ruby",
            ".php" => "php",
            ".ps1" => "PowerShell",
            ".sh" => "bash",
            ".tf" => "hcl2json",
            ".dockerfile" => "dockerfile-ast",
            _ => "ruby (Psych)",
        };
}
