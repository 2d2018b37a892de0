namespace HookGuard.Tests.Remediation;

/// <summary>How one snippet is checked.</summary>
/// <param name="File">Its place below <c>Snippets/</c>.</param>
/// <param name="How">One of <c>run</c>, <c>parsed</c>, <c>read</c>.</param>
/// <param name="With">What does it.</param>
/// <param name="Why">Why it is not run; empty where it is.</param>
public sealed record SnippetCheck(string File, string How, string With, string Why = "")
{
    private const string NoClient = "the client library is not among the packages that the tests can install";
    private const string AllClients =
        "Debian packs the clients of all services together, too large to install for one check";
    private const string NoProgram = "the store's client is not among the packages that the tests can install";
    private const string NoGroovy = "Groovy is not among the packages that the tests can install";
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
            .. Parsed("ssm", NoClient, "csharp.cs", "java.java", "ruby.rb", "php.php", "powershell.ps1"),
            .. Parsed("ssm", AllClients, "go.go"),
            .. Parsed("ssm", NoClient, "javascript.mjs", "typescript.mts"),
            .. Runs("ssm", "python.py", "shell.sh"),
            .. Parsed("azure", NoClient, "csharp.cs", "go.go", "java.java", "python.py", "powershell.ps1"),
            .. Parsed("azure", NoClient, "javascript.mjs", "typescript.mts"),
            .. Parsed("azure", NoProgram, "shell.sh"),
            .. Parsed("gcp", NoClient, "csharp.cs", "go.go", "java.java", "python.py", "ruby.rb", "php.php"),
            .. Parsed("gcp", NoClient, "javascript.mjs", "typescript.mts"),
            .. Parsed("gcp", "its command is run where values are kept", "shell.sh"),
            .. Parsed("1password", NoClient, "javascript.mjs", "typescript.mts"),
            .. Parsed("1password", NoProgram, "shell.sh"),
            .. Parsed("doppler", NoProgram, "shell.sh"),
            .. Parsed("external-secrets", Configuration, "kubernetes.yaml"),
            new("configuration/jenkins.groovy", "read", "nothing", NoGroovy),
            .. Parsed("configuration", Configuration, "azure-pipelines.yml", "bitbucket-pipelines.yml", "circleci.yml"),
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
        files.Select(file => new SnippetCheck($"{store}/{file}", "run", Tool(file, "run")));

    private static IEnumerable<SnippetCheck> Parsed(string store, string why, params string[] files) =>
        files.Select(file => new SnippetCheck($"{store}/{file}", "parsed", Tool(file, "parsed"), why));

    private static string Tool(string file, string how) =>
        Path.GetExtension(file) switch
        {
            ".cs" => "dotnet",
            ".py" => "python3",
            ".mjs" => "node",
            ".mts" when how == "parsed" => "TypeScript",
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
