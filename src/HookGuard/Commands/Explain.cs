using System.CommandLine;
using HookGuard.Detection;
using HookGuard.Files;
using HookGuard.Git;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Remediation.Explaining;
using HookGuard.Remediation.Tracing;
using HookGuard.Scanning;

namespace HookGuard.Commands;

internal static class Explain
{
    private const string New = "new";

    public static Command Create()
    {
        Argument<string?> subject = new("RULE|PATH:LINE|COMMIT:PATH:LINE|FINGERPRINT")
        {
            Description = "A credential type, or a credential. Default: those that are staged.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        subject.CompletionSources.Add([.. RuleCatalogue.All.Select(rule => rule.Id)]);
        Option<string> stage = new("--stage")
        {
            Description =
                "How far it has spread. Default: of a credential as found in this repository, of a type published. 'new': how to create one.",
        };
        stage.AcceptOnlyFromAmong([.. Enum.GetValues<Stage>().Select(StageNames.Name), New]);
        Option<bool> why = new("--why") { Description = "Show why it was detected." };
        var format = OutputFormat();
        Command command = new("explain", "Explain what a credential gives access to and how to contain a leak.")
        {
            subject,
            stage,
            why,
            format,
        };
        command.SetAction(arguments =>
            (int)Run(
                arguments.GetValue(subject),
                arguments.GetValue(stage),
                arguments.GetValue(why),
                arguments.GetRequiredValue(format),
                arguments.InvocationConfiguration.Output
            )
        );
        return command;
    }

    /// <summary>The formats of texts that people read and programs may.</summary>
    public static Option<string> OutputFormat()
    {
        Option<string> format = new("--format")
        {
            Description = "The output format.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        return format;
    }

    public static ExitCode Run(string? subject, string? stage, bool why, string format, TextWriter output)
    {
        var settings = LayeredConfiguration.Load(ConfigurationLayer.FilesIn(new FileTree(["."]).Root));
        // A kind of a pack has its page whether the pack is on or not.
        var known = settings.Rules.FirstOrDefault(rule => rule.Id == subject);
        known ??= subject is null ? null : RulePack.WellKnown.Kind(subject)?.Rule;
        Stage? spread = stage is null or New ? null : Enum.Parse<Stage>(stage, ignoreCase: true);
        Action<TextWriter, Explanation> write = format switch
        {
            "markdown" => ExplanationMarkdown.Write,
            "json" => ExplanationJson.Write,
            _ => ExplanationText.Write,
        };
        if (known is not null)
        {
            write(output, stage == New ? Explanation.OfNew(known) : Explanation.Of(known, spread ?? Stage.Published));
            return ExitCode.Clean;
        }

        if (stage == New)
        {
            throw new GuardException(
                ExitCode.Usage,
                "--stage new is about a credential type",
                "Name one, such as user-api-key."
            );
        }

        if (subject?.Contains(':', StringComparison.Ordinal) == false)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"'{subject}' is neither a rule nor PATH:LINE nor a fingerprint",
                $"Rules: {string.Join(", ", RuleCatalogue.All.Select(rule => rule.Id))}."
            );
        }

        using var scan = CommitScan.Around(Environment.CurrentDirectory);
        var subjects = subject is null ? StagedPlaces(settings) : [subject];
        foreach (var named in subjects)
        {
            var secret = new SecretLookup(scan, settings).Find(named);
            var trace = scan is null ? null : SecretTrace.Of(scan, secret, settings.NewDetector());
            write(
                output,
                new ExplainedSecret(secret, trace, scan, settings).Explain(spread, why, DateTimeOffset.UtcNow)
            );
        }

        if (subjects is [])
        {
            output.WriteLine(
                "No credential is staged. Name one: PATH:LINE, COMMIT:PATH:LINE, a fingerprint, or a credential type."
            );
        }

        return ExitCode.Clean;
    }

    private static List<string> StagedPlaces(Settings settings)
    {
        using StagedReader reader = new(Environment.CurrentDirectory);
        return
        [
            .. new Guard(settings.NewDetector(), settings)
                .Check(reader.Changes())
                .Findings.DistinctBy(finding => finding.Fingerprint, StringComparer.Ordinal)
                .Select(finding => finding.Fingerprint),
        ];
    }
}
