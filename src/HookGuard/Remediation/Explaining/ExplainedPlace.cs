using System.Globalization;
using HookGuard.Detection;
using HookGuard.FileSystem;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Remediation.Fixing;

namespace HookGuard.Remediation.Explaining;

/// <summary>A credential in a file of the working tree, named as <c>path:line</c>, the way findings are printed.</summary>
internal sealed record ExplainedPlace(string Path, SourceText Text, DetectedSecret Secret, Settings Settings)
{
    public static ExplainedPlace Read(string subject, Settings settings)
    {
        var (named, line) = Split(subject);
        var path = FindingPath.Resolve(named);
        var content =
            BoundedFile.TryRead(path, BoundedFile.LargestLimit)
            ?? throw new GuardException(
                ExitCode.Usage,
                $"there is no file '{path}'",
                "Name it as the finding does: PATH:LINE."
            );
        var secrets = settings.NewDetector().Detect(path.Replace('\\', '/'), content, out var text);
        if (text is not null)
        {
            DetectedValues.Add(text, secrets);
        }

        foreach (var secret in secrets)
        {
            if (text!.GetPosition(secret.Span.Start).Line <= line && line <= text.GetPosition(secret.Span.End).Line)
            {
                return new ExplainedPlace(path, text, secret, settings);
            }
        }

        throw new GuardException(
            ExitCode.Usage,
            $"no credential stands at {path}:{line}",
            $"Run hookguard scan {ShellWord.QuotePath(path)} to see where one does."
        );
    }

    public Explanation Explain(Stage stage, bool why)
    {
        var start = Text.GetPosition(Secret.Span.Start);
        var here = stage switch
        {
            Stage.Staged => TakeItOut(),
            Stage.Committed => CommittedPlace.Rewrite(Path, Secret, Settings),
            _ => null,
        };
        return Explanation.Of(Secret.Rule, stage, Secret.Mask, here is null ? null : [here]) with
        {
            Place = $"{Path}:{start.Line}:{start.Column}: {Secret.Mask}",
            Evidence = why ? Secret.Evidence : [],
        };
    }

    private Section TakeItOut()
    {
        var text = Text.Span.ToString();
        var name = VariableName.Suggest(text, Secret.Span.Start, Secret.Rule);
        var body =
            $"- `hookguard fix {ShellWord.QuotePath(Path)}` shows the change, and makes it when you agree. Then commit again.";
        return new Section(
            "Take it out",
            Snippet.For(Path.Replace('\\', '/'), text, Settings.Store, name) is { } snippet
                ? $"{body}\n- By hand, the file reads it like this:\n\n{Indented(snippet)}"
                : body
        );
    }

    private static string Indented(string code) =>
        string.Join('\n', code.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : $"      {line}"));

    private static (string Path, int Line) Split(string subject)
    {
        var parts = subject.Split(':');
        var numbers = parts
            .Reverse()
            .TakeWhile(part => int.TryParse(part, CultureInfo.InvariantCulture, out _))
            .Count();
        if (numbers is 0 || numbers == parts.Length)
        {
            throw new GuardException(
                ExitCode.Usage,
                $"'{subject}' is neither a rule nor a place",
                $"Rules: {string.Join(", ", RuleCatalogue.All.Select(rule => rule.Id))}. A place is PATH:LINE."
            );
        }

        return (string.Join(':', parts[..^numbers]), int.Parse(parts[^numbers], CultureInfo.InvariantCulture));
    }
}
