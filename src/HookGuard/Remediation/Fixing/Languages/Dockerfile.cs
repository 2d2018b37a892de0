using System.Text.RegularExpressions;
using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>An image must not hold the value: what runs gets it from outside, what builds gets it mounted.</summary>
internal sealed partial class Dockerfile : Dialect
{
    public static Dialect Dialect { get; } = new Dockerfile { Handles = (path, _) => FileName.IsMatch(path) };

    public override Replacement Replace(SecretLocation target)
    {
        var literal = Literal.In(target, Literal.RegionAround(target, ScriptLanguages.Shell));
        if (Environment.Match(target.Before) is { Success: true } environment && Rest.IsMatch(target.After))
        {
            var name = environment.Groups["name"].Value;
            if (Regex.IsMatch(target.Text[target.End..], $@"\$\{{?{name}\b", RegexOptions.None, Limit))
            {
                throw new CannotFixException($"a later instruction uses {name}; mount a build secret there instead");
            }

            return new Replacement(
                new Edit(
                    target.LineStart,
                    target.LineEnd - (target.NewLine.Length - 1),
                    $"# {name} comes when the container starts: docker run --env-file .env"
                )
            )
            {
                Key = name,
            };
        }

        if (Run.Match(target.Before) is { Success: true } run)
        {
            if (OtherShell.IsMatch(target.Text))
            {
                throw new CannotFixException("its shell is not known to be bash or sh");
            }

            var place = target.LineStart + run.Length;
            var reference = literal?.Open == "'" ? $"'\"${{{target.Name}:?}}\"'" : $"${{{target.Name}:?}}";
            return new Replacement([
                .. Syntax.IsMatch(target.Text) ? (Edit[])[] : [new Edit(0, 0, SyntaxLine + target.NewLine)],
                new Edit(place, place, $"--mount=type=secret,id={target.Name},env={target.Name} "),
                new Edit(target.Start, target.End, reference),
            ])
            {
                NeedsEnvironment = $"docker build --secret id={target.Name},env={target.Name} .",
            };
        }

        throw new CannotFixException(
            "only a one-line RUN instruction or an ENV with one variable can be rewritten; "
                + "an ARG stays readable in the image's history"
        );
    }

    [GeneratedRegex(@"(^|/)((Docker|Container)file[^/]*|[^/]*\.[Dd]ockerfile)$", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName { get; }

    // Older builders know no secret in a variable: https://docs.docker.com/reference/dockerfile/#run---mounttypesecret
    private const string SyntaxLine = "# syntax=docker/dockerfile:1";

    [GeneratedRegex(@"\A(#[^\n]*\n)*#[ \t]*syntax[ \t]*=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Syntax { get; }

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [GeneratedRegex(
        @"^SHELL\s*\[\s*""(powershell|pwsh|cmd)|^FROM\s[^\n]*(windows|nanoserver)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Multiline
    )]
    private static partial Regex OtherShell { get; }

    [GeneratedRegex(@"^ENV\s+(?<name>\w+)(=|\s+)[""']?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Environment { get; }

    [GeneratedRegex(@"^[""']?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Rest { get; }

    [GeneratedRegex(@"^RUN\s+(?!\[)", RegexOptions.ExplicitCapture)]
    private static partial Regex Run { get; }
}
