using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing;

/// <summary>A configuration file whose program fills in references: the value gives way to one, within its quotes.</summary>
internal sealed class TemplateDialect : Dialect
{
    /// <summary>The reference inside double quotes, with <c>{0}</c> for the name.</summary>
    public required string Reference { get; init; }

    /// <summary>The reference inside single quotes, where it is another one.</summary>
    public string? InSingleQuotes { get; init; }

    /// <summary>Whether a value without quotes has to get some.</summary>
    public bool NeedsQuotes { get; init; }

    /// <summary>How the file writes strings and comments; null where its name tells.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether the program reads the env file beside the file rather than the one at the root.</summary>
    public bool ReadsEnvBeside { get; init; }

    /// <summary>A command that takes the value on its standard input, with <c>{0}</c> for the name.</summary>
    public string? TakesValue { get; init; }

    public Start Start { get; init; }

    /// <summary>What cannot be a reference, told by the text before the value.</summary>
    public IReadOnlyList<(Regex Before, string Reason)> Refusals { get; init; } = [];

    /// <summary>Expressions in which the value is what counts where a variable is not set: they give way as a whole.</summary>
    public IReadOnlyList<Fallback> Fallbacks { get; init; } = [];

    /// <summary>How an expression opens in which no reference can be; null where there are none.</summary>
    public string? Expression { get; init; }

    public override Replacement Replace(SecretLocation target)
    {
        if (Fallbacks.Select(fallback => fallback.In(target)).FirstOrDefault(whole => whole is not null) is { } orElse)
        {
            return orElse with { EnvFolder = EnvFolderOf(target) };
        }

        if (
            Expression is { } opens
            && target.Before.LastIndexOf(opens, StringComparison.Ordinal) is >= 0 and var at
            && !target.Before.AsSpan(at).Contains('}')
        )
        {
            throw new CannotFixException(
                $"it is in an expression, which takes no reference in its strings; let it read {target.Name} by itself"
            );
        }

        if (
            Refusals.FirstOrDefault(refusal => refusal.Before.IsMatch(target.Text[..target.Start])).Reason is { } reason
        )
        {
            throw new CannotFixException(reason);
        }

        var region = Literal.RegionAround(target, Language);
        var reference = region.Form?.Open == "'" ? InSingleQuotes ?? Reference : Reference;
        reference = reference.Replace("{0}", target.Name, StringComparison.Ordinal);
        return new Replacement(
            region.Kind == RegionKind.Code && NeedsQuotes ? Quote(target, reference) : Edit(reference)
        )
        {
            EnvFolder = EnvFolderOf(target),
            Start = Start,
            TakesValue = TakesValue?.Replace("{0}", target.Name, StringComparison.Ordinal),
        };

        Edit Edit(string text) => new(target.Start, target.End, text);
    }

    private string EnvFolderOf(SecretLocation target) => ReadsEnvBeside ? Path.GetDirectoryName(target.Path) ?? "" : "";

    private static Edit Quote(SecretLocation target, string reference)
    {
        var head = target.Before.Split(": ")[^1].TrimStart(' ', '-');
        var tail = target.After.TrimEnd();
        return
            head.Contains('"', StringComparison.Ordinal)
            || tail.Contains('"', StringComparison.Ordinal)
            || tail.Contains(" #", StringComparison.Ordinal)
            ? throw new CannotFixException("the reference needs quotes, and so does the text next to it")
            : new Edit(target.Start - head.Length, target.End + tail.Length, $"\"{head}{reference}{tail}\"");
    }
}
