using System.CommandLine;
using HookGuard.Files;
using HookGuard.Policy.Configuration;

namespace HookGuard.Commands;

internal static class Config
{
    public static Command Create()
    {
        var show = new Command("show", "Print the effective configuration and the origin of each value.");
        show.SetAction(parsed => Show(parsed.InvocationConfiguration.Output));
        var check = new Command("check", "Check the configuration and print each problem with its place.");
        check.SetAction(parsed => (int)Check(parsed.InvocationConfiguration.Error));
        var schema = new Command("schema", "Print the JSON schema of the configuration.");
        schema.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(ConfigurationSchema.Write()));
        return new Command("config", "Show and check the configuration.") { show, check, schema };
    }

    private static void Show(TextWriter output) =>
        output.WriteLine(SettingsText.Of(LayeredConfiguration.Load(ConfigurationLayer.FilesIn(Root()))));

    private static ExitCode Check(TextWriter error)
    {
        var configuration = LayeredConfiguration.Read(
            ConfigurationLayer.All(ConfigurationLayer.FilesIn(Root())),
            EnvironmentLayer.Names()
        );
        ConfigurationProblem[] unusable = configuration.Problems is [] ? [.. configuration.UnusableRules()] : [];
        foreach (var problem in configuration.Problems.Concat(configuration.Remarks).Concat(unusable))
        {
            error.WriteLine(problem);
        }

        foreach (var overruled in configuration.Settings.Overruled)
        {
            error.WriteLine(overruled);
        }

        return configuration.Problems is [] ? ExitCode.Clean : ExitCode.Usage;
    }

    private static string Root() => new FileTree(["."]).Root;
}
