using HookGuard.Git.Storage;
using HookGuard.Policy;
using HookGuard.Remediation.Fixing;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Rewriting;

/// <summary>Earlier versions of files as <c>fix</c> would have changed them: they read a variable in the place of the value.</summary>
internal sealed class EarlierFix
{
    private readonly SecretFinder finder;
    private readonly string fingerprint;

    /// <param name="folder">The repository.</param>
    /// <param name="settings">What is found.</param>
    /// <param name="secret">The value, in the place that names the variable.</param>
    public EarlierFix(string folder, Settings settings, TracedSecret secret)
    {
        finder = new SecretFinder(settings);
        fingerprint = secret.Fingerprint;
        Variable = VariableName.AsUsed(
            VariableName.Suggest(secret.Text.Span.ToString(), secret.Found.Span.Start, secret.Rule),
            RepositoryPaths.TopAround(folder) is { } top ? new ListedFiles(top).Variables() : []
        );
    }

    /// <summary>The variable that takes the place of the value, as in the files that are already fixed.</summary>
    public string Variable { get; }

    /// <summary>The version with the variable; null where that cannot be done in this one file alone.</summary>
    public byte[]? Of(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = TextFile.Decode(content);
            if (Dialects.Find(path, file.Text) is not { } dialect)
            {
                return null;
            }

            List<Edit> edits = [];
            foreach (var secret in finder.Find(path, file).Where(secret => secret.Fingerprint == fingerprint))
            {
                var replacement = dialect.Replace(
                    new SecretLocation(path, file.Text, secret.Start, secret.End, Variable)
                    {
                        FilesThatName = _ => [(path, file.Text)],
                    }
                );
                if (
                    !secret.IsPlain
                    || replacement.Project is not null
                    || dialect.Assigns(file.Text, secret.Start, Variable)
                )
                {
                    return null;
                }

                edits.AddRange(replacement.Edits.Where(edit => !edits.Contains(edit)));
            }

            return Edit.Overlap(edits) ? null : new EditedText(file, edits).After.Encode();
        }
        catch (CannotFixException)
        {
            return null;
        }
    }
}
