using System.CommandLine;
using HookGuard.Files;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Remediation.Explaining;

namespace HookGuard.Commands;

internal static class Explain
{
    public static Command Create()
    {
        Argument<string> subject = new("RULE|PATH:LINE")
        {
            Description = "A kind of credential, or the place where one stands.",
        };
        Option<string> stage = new("--stage")
        {
            Description = "How far it has got. Without it: staged for a place, published for a kind.",
        };
        stage.AcceptOnlyFromAmong([.. Enum.GetValues<Stage>().Select(StageNames.Name)]);
        Option<bool> why = new("--why") { Description = "Say why the value was taken for a credential." };
        Option<string> format = new("--format") { Description = "How to print it.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        Command command = new("explain", "Say what a credential opens and what to do, step by step.")
        {
            subject,
            stage,
            why,
            format,
        };
        command.SetAction(arguments =>
            (int)Run(
                arguments.GetRequiredValue(subject),
                arguments.GetValue(stage) is { } name ? Enum.Parse<Stage>(name, ignoreCase: true) : null,
                arguments.GetValue(why),
                arguments.GetRequiredValue(format),
                arguments.InvocationConfiguration.Output
            )
        );
        return command;
    }

    public static ExitCode Run(string subject, Stage? stage, bool why, string format, TextWriter output)
    {
        var settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(new FileTree(["."]).Root));
        var explanation = settings.Rules.FirstOrDefault(rule => rule.Id == subject) is { } rule
            ? Explanation.Of(rule, stage ?? Stage.Published)
            : ExplainedPlace.Read(subject, settings).Explain(stage ?? Stage.Staged, why);
        Action<TextWriter, Explanation> write = format switch
        {
            "markdown" => ExplanationMarkdown.Write,
            "json" => ExplanationJson.Write,
            _ => ExplanationText.Write,
        };
        write(output, explanation);
        return ExitCode.Clean;
    }
}
