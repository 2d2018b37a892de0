using System.Globalization;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.History;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Remediation.Fixing;
using HookGuard.Remediation.Fixing.Stores;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Explaining;

/// <summary>A credential of this repository with all that is known of it.</summary>
/// <param name="secret">The credential.</param>
/// <param name="trace">Where it has been; null outside of a repository.</param>
/// <param name="scan">What reads the repository.</param>
/// <param name="settings">The policy.</param>
internal sealed class ExplainedSecret(TracedSecret secret, SecretTrace? trace, CommitScan? scan, Settings settings)
{
    private readonly SecretAddress address = SecretAddress.In(secret.Text.Span.ToString());

    public Explanation Explain(Stage? asked, bool why, DateTimeOffset now)
    {
        var found = trace?.Stage;
        if (asked < found)
        {
            throw new GuardException(
                ExitCode.Usage,
                found == Stage.Published
                    ? $"it is published: {string.Join(", ", trace!.Remotes.Select(remote => remote.Remote))} has it"
                    : "it is committed",
                "Leave --stage out: the advice for an earlier stage would do things in the wrong order."
            );
        }

        // Where nothing tells how far it got, the advice for the worst case is the safe one.
        var stage = asked ?? found ?? Stage.Published;
        Section[]? here = stage switch
        {
            Stage.Staged => [TakeItOut()],
            Stage.Committed when trace is { Introductions: not [] } => [RewriteIt(trace)],
            _ => null,
        };
        Particulars known = new()
        {
            Mask = secret.Mask,
            Path = secret.Path,
            Subject = secret.Fingerprint,
            Repository = trace is null ? null : Path.GetFileName(Path.TrimEndingDirectorySeparator(scan!.Folder)),
            Since = trace?.Since,
            Now = now,
            Address = address,
        };
        return Explanation.Of(secret.Rule, stage, known, here) with
        {
            Place = secret.Place,
            Evidence = why ? secret.Found.Evidence : [],
            Facts = [.. Facts(known)],
        };
    }

    private IEnumerable<Fact> Facts(Particulars known)
    {
        yield return new Fact("Fingerprint", secret.Fingerprint);
        if (trace is null)
        {
            yield return new Fact(
                "Repository",
                "none here: whether it was pushed is not known, so it counts as published"
            );
        }

        foreach (var introduction in trace?.Introductions.Take(5) ?? [])
        {
            yield return new Fact(
                "Brought in",
                $"{Particulars.Day(introduction.When)} by {introduction.Author}, in {introduction.Commit[..12]}: {string.Join(", ", introduction.Paths.Take(3))}"
            );
        }

        if (trace?.Introductions.Count > 5)
        {
            yield return new Fact(
                "",
                $"and in {trace.Introductions.Count - 5} more commits; `hookguard where {secret.Fingerprint}` lists them"
            );
        }

        foreach (var remote in trace?.Remotes ?? [])
        {
            yield return new Fact(
                "Pushed",
                $"{remote.Remote}{(remote.Since is { } since ? $", known since {Particulars.Day(since)}" : "")}{(remote.IsThere ? "" : ", no longer on a branch there")}"
            );
        }

        foreach (var exposed in Exposed(known))
        {
            yield return exposed;
        }

        if (known.LastFour is { } lastFour)
        {
            yield return new Fact("Last four", $"{lastFour}, as the audit log shows them");
        }

        if (address is { Subdomain: not null } or { IsEu: true })
        {
            yield return new Fact("Account", address.Console);
        }
    }

    private IEnumerable<Fact> Exposed(Particulars known)
    {
        if (trace is { Stage: Stage.Published } && known.Since is { } from)
        {
            var days = (int)Math.Ceiling((known.Now - from).TotalDays);
            yield return new Fact(
                "Exposed",
                string.Create(CultureInfo.InvariantCulture, $"{Math.Max(days, 1)} days at least, until it is revoked")
            );
            if (known.AuditWindows is { Count: > 1 } windows)
            {
                yield return new Fact(
                    "Ask for",
                    string.Join(
                        ", ",
                        windows.Select(window => $"{Particulars.Day(window.From)} to {Particulars.Day(window.To)}")
                    )
                );
            }
        }
    }

    private Section RewriteIt(SecretTrace found)
    {
        using CommitReader reader = new(scan!.Objects.Share());
        var commit = found.Introductions[0].Commit;
        var findings = new Scanning.Guard(settings.NewDetector(), settings)
            .Check([.. CommitText.OfCommit(scan.Object(commit)), .. reader.Commit(commit)])
            .Findings.Where(finding => finding.Fingerprint == secret.Fingerprint)
            .ToList();
        var byHand = findings is []
            ? ""
            : "\n- Or by hand, commit by commit:\n\n"
                + string.Join('\n', Rewrite.For(scan.Folder, findings, Holds).Select(Item));
        return new Section(
            "Rewrite before you push",
            $"- `hookguard rewrite {secret.Fingerprint}` shows what it would change, then replaces the value everywhere at once.{byHand}"
        );
    }

    private bool Holds(string tip, Finding finding) =>
        scan!.Reader.InCommit(tip, finding.Path)?.TryRead() is { } content && trace!.Forms.AreIn(content.Span);

    private static string Item(Step step) =>
        step.Lines.Count == 0
            ? $"- {step.Text}"
            : $"- {step.Text}\n\n{string.Join('\n', step.Lines.Select(line => $"      {line}"))}\n";

    private Section TakeItOut()
    {
        var text = secret.Text.Span.ToString();
        var name = VariableName.Suggest(text, secret.Found.Span.Start, secret.Rule);
        var body = IsFixable(text)
            ? $"- `hookguard fix {ShellWord.QuotePath(secret.Path)}` shows the change and asks before making it. Then commit again."
            : $"- HookGuard cannot rewrite {Dialects.TypeOf(secret.Path)}. Let the program read the value from the environment variable {name} or from your secrets manager, then commit again.";
        return new Section(
            "Move it out of the file",
            Snippet.For(secret.Path, text, settings.Store, name) is { } snippet
                ? $"{body}\n- By hand: let the file read it like this:\n\n{Indented(snippet)}{Joined(name)}"
                : body
        );
    }

    /// <summary>What joins a program that reads its environment, or a library, to the team's secrets manager.</summary>
    private string Joined(string name)
    {
        var set = (settings.Store?.Kind.Options ?? [])
            .Where(option => option.Setting is not null)
            .Select(option => (option.Setting, Value: settings.Store!.Value(option, name)))
            .Where(option => option.Value is not null)
            .Select(option => $"\n- Set {option.Setting} to {option.Value} where the program runs.");
        var export = ClientStore.Of(settings.Store)?.Export([name], ShellSyntax.Current);
        return string.Concat(set)
            + (
                export is null
                    ? ""
                    : $"\n- A program that reads its environment is started after this:\n\n      {export}"
            );
    }

    private bool IsFixable(string text) =>
        EnvironmentFile.IsOne(secret.Path) || Dialects.Find(secret.Path, text) is not null;

    private static string Indented(string code) =>
        string.Join('\n', code.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : $"      {line}"));
}
