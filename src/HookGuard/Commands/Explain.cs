using System.CommandLine;
using HookGuard.Detection;
using HookGuard.Policy;
using HookGuard.Remediation;

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
        var rule = RuleCatalogue.All.FirstOrDefault(rule => rule.Id == subject);
        var explanation = rule is not null
            ? Explanation.Of(rule, stage ?? Stage.Published)
            : ExplainedPlace.Read(subject, Configuration.Load(AtRoot)).Explain(stage ?? Stage.Staged, why);
        Action<TextWriter, Explanation> write = format switch
        {
            "markdown" => ExplanationMarkdown.Write,
            "json" => ExplanationJson.Write,
            _ => ExplanationText.Write,
        };
        write(output, explanation);
        return ExitCode.Clean;
    }

    private static ReadOnlyMemory<byte>? AtRoot(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : (ReadOnlyMemory<byte>?)null;
}
