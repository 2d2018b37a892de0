using System.CommandLine;
using HookGuard.Detection;
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
            Description = "A credential type, or the place of a credential.",
        };
        subject.CompletionSources.Add([.. RuleCatalogue.All.Select(rule => rule.Id)]);
        Option<string> stage = new("--stage")
        {
            Description = "How far it has spread. Default: staged for a place, published for a credential type.",
        };
        stage.AcceptOnlyFromAmong([.. Enum.GetValues<Stage>().Select(StageNames.Name)]);
        Option<bool> why = new("--why") { Description = "Show why it was detected." };
        Option<string> format = new("--format")
        {
            Description = "The output format.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        Command command = new("explain", "Explain what a credential gives access to and how to contain a leak.")
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
        // A kind of a pack has its page whether the pack is on or not.
        var known = settings.Rules.FirstOrDefault(rule => rule.Id == subject);
        known ??= RulePack.WellKnown.Kind(subject)?.Rule;
        var explanation = known is { } rule
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
