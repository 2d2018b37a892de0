namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>How people take a value out of a file that HookGuard does not rewrite.</summary>
internal static class ByHand
{
    // By the end of the file's name; {0} is the variable. The first that fits counts.
    private static readonly (string[] Endings, string Advice)[] All =
    [
        ([".kt", ".kts"], "read it with System.getenv(\"{0}\")"),
        ([".rs"], "read it with std::env::var(\"{0}\")"),
        ([".swift"], "read it with ProcessInfo.processInfo.environment[\"{0}\"]"),
        ([".scala", ".sc"], "read it with sys.env(\"{0}\")"),
        ([".ex", ".exs"], "read it with System.fetch_env!(\"{0}\")"),
        ([".dart"], "read it with Platform.environment['{0}']"),
        ([".groovy", ".gradle"], "read it with System.getenv('{0}')"),
        (
            ["Jenkinsfile"],
            "store it in Jenkins and use withCredentials([string(credentialsId: 'pagerduty', variable: '{0}')])"
        ),
        ([".lua"], "read it with os.getenv(\"{0}\")"),
        ([".pl", ".pm"], "read it with $ENV{'{0}'}"),
        ([".r"], "read it with Sys.getenv(\"{0}\")"),
        ([".jl"], "read it with ENV[\"{0}\"]"),
        ([".c", ".h", ".cc", ".cpp", ".hpp"], "read it with getenv(\"{0}\")"),
        ([".hs"], "read it with System.Environment.getEnv \"{0}\""),
        ([".clj"], "read it with (System/getenv \"{0}\")"),
        ([".erl"], "read it with os:getenv(\"{0}\")"),
        ([".fs", ".fsx", ".vb"], "read it with System.Environment.GetEnvironmentVariable(\"{0}\")"),
        ([".ipynb"], "read it with os.environ[\"{0}\"] in the cell, and clear the outputs"),
        ([".tf.json"], "write \"${var.NAME}\" and declare the variable as sensitive; Terraform reads TF_VAR_NAME"),
        ([".http", ".rest"], "write {{{0}}}, and keep the value in an environment file of the client that git ignores"),
        (
            [".gitlab-ci.yml"],
            "delete it and store {0} as a masked variable: Settings > CI/CD > Variables; jobs see it as ${0}"
        ),
        (
            ["azure-pipelines.yml"],
            "store {0} as a secret variable of the pipeline, and map it: env: {0}: $({0}); 'hookguard explain' shows the commands"
        ),
        (
            [".circleci/config.yml"],
            "delete it and store {0} in a context that the job names; 'hookguard explain' shows the commands"
        ),
        (
            ["bitbucket-pipelines.yml"],
            "delete it and store {0} as a secured variable of the repository; 'hookguard explain' shows the commands"
        ),
        (
            [".vue", ".svelte", ".astro", ".html", ".htm"],
            "what a browser gets, anybody can read: let a server read {0} and send the event"
        ),
        ([".fish"], "read it with ${0}, and set it outside the file"),
        ([".bat", ".cmd"], "read it with %{0}%"),
        ([".nix"], "read it where the program runs: what Nix builds, anybody on the machine can read"),
        ([".sql"], "hand it to the client as a parameter, read from {0}"),
        (["Makefile", ".mk"], "read it with $${0} in the recipe"),
        (["package.json"], "let the script read ${0}"),
        ([".gs"], "keep it in the script's properties: PropertiesService.getScriptProperties().getProperty('{0}')"),
        (["values.yaml", "values.yml"], "name a Secret instead, and let the template refer to it by secretKeyRef"),
        (
            ["app.config", "web.config"],
            "move the setting into a file that git ignores, named by <appSettings file=\"…\">"
        ),
        (
            [".properties", ".ini", ".cfg", ".conf", ".xml", ".plist"],
            "delete it and let the program read the environment variable {0}"
        ),
    ];

    public static string Advice(string path, string name) =>
        All.FirstOrDefault(one => one.Endings.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            .Advice?.Replace("{0}", name, StringComparison.Ordinal)
        ?? $"let the program read the environment variable {name}";
}
