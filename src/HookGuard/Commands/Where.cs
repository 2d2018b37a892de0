using System.CommandLine;
using HookGuard.Files;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Remediation.Inventories;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Commands;

internal static class Where
{
    public static Command Create()
    {
        Argument<string> subject = new("FINGERPRINT|PATH:LINE|COMMIT:PATH:LINE") { Description = "A credential." };
        Option<string[]> others = new("--in")
        {
            Description = "A folder with other repositories, which are searched too.",
            HelpName = "FOLDER",
        };
        var format = Explain.OutputFormat();
        Command command = new("where", "List every place of a credential in this repository, and what reads it.")
        {
            subject,
            others,
            format,
        };
        command.SetAction(arguments =>
            (int)Run(
                arguments.GetRequiredValue(subject),
                arguments.GetValue(others) ?? [],
                arguments.GetRequiredValue(format),
                arguments.InvocationConfiguration.Output
            )
        );
        return command;
    }

    private static ExitCode Run(string subject, string[] folders, string format, TextWriter output)
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(new FileTree(["."]).Root));
        var secret = new SecretLookup(scan, settings).Find(subject);
        var own = Path.GetFullPath(scan.Paths.CommonDirectory);
        var others = folders
            .SelectMany(RepositoriesBelow.Of)
            .Distinct(StringComparer.Ordinal)
            .Where(folder => Path.GetFullPath(Git.Storage.RepositoryPaths.Find(folder).CommonDirectory) != own)
            .ToList();
        var inventory = Inventory.Of(scan, secret, settings.NewDetector(), others);
        Action<TextWriter, Inventory> write = format switch
        {
            "markdown" => InventoryMarkdown.Write,
            "json" => InventoryJson.Write,
            _ => InventoryText.Write,
        };
        write(output, inventory);
        return inventory.Unread is [] ? ExitCode.Clean : ExitCode.Incomplete;
    }
}
