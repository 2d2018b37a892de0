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
            $"there is no credential at {path}:{line}",
            $"Run 'hookguard scan {ShellWord.QuotePath(path)}' to see where they are."
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
        var body = IsFixable(text)
            ? $"- `hookguard fix {ShellWord.QuotePath(Path)}` shows the change and asks before making it. Then commit again."
            : $"- HookGuard cannot rewrite {Dialects.TypeOf(Path)}. Let the program read the value from the environment variable {name} or from your secrets manager, then commit again.";
        return new Section(
            "Move it out of the file",
            Snippet.For(Path.Replace('\\', '/'), text, Settings.Store, name) is { } snippet
                ? $"{body}\n- By hand: let the file read it like this:\n\n{Indented(snippet)}"
                : body
        );
    }

    private bool IsFixable(string text)
    {
        var path = Path.Replace('\\', '/');
        return EnvironmentFile.IsOne(path) || Dialects.Find(path, text) is not null;
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
                $"'{subject}' is neither a rule nor PATH:LINE",
                $"Rules: {string.Join(", ", RuleCatalogue.All.Select(rule => rule.Id))}."
            );
        }

        return (string.Join(':', parts[..^numbers]), int.Parse(parts[^numbers], CultureInfo.InvariantCulture));
    }
}
