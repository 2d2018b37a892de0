using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Processes;
using HookGuard.Remediation.Tracing;

namespace HookGuard.Remediation.Responding;

/// <summary>A credential with its value, read from its place because a command was typed that needs it.</summary>
/// <param name="Rule">What it is.</param>
/// <param name="Value">The value itself.</param>
/// <param name="Mask">As it may be shown.</param>
/// <param name="Fingerprint">Identifies it.</param>
/// <param name="Place">Where it was read.</param>
/// <param name="NamesEurope">Whether the file names a host of PagerDuty's EU service region.</param>
internal sealed record Credential(
    Rule Rule,
    string Value,
    string Mask,
    string Fingerprint,
    ShownPath Place,
    bool NamesEurope
)
{
    public static Credential Of(TracedSecret secret) =>
        new(
            secret.Rule,
            SecretForms.ValueOf(secret)
                ?? throw new GuardException(
                    ExitCode.Incomplete,
                    $"the {secret.Rule.Name} {secret.Mask} is written in a form that cannot be read back",
                    "Pass its plain value on standard input, with - in the place of its place."
                ),
            secret.Mask,
            secret.Fingerprint,
            $"{secret.Path}:{secret.Position.Line}",
            SecretAddress.In(secret.Text.Span.ToString()).IsEu
        )
        {
            HasPlace = true,
        };

    /// <summary>Whether a file, a commit or a message has it, and it was not passed alone.</summary>
    public bool HasPlace { get; private init; }

    /// <summary>The command that says how it is revoked, with all that is known of it.</summary>
    public string Explanation => $"{ToolCommand.Name} explain {(HasPlace ? Fingerprint : Rule.Id)} --stage published";

    /// <summary>A value that stands alone, as people pass one on.</summary>
    public static Credential Alone(string value, string mask) =>
        new(
            TypeOf(value)
                ?? throw new GuardException(
                    ExitCode.Usage,
                    "the value has the shape of no PagerDuty credential that the API knows",
                    "Give the key alone, on one line, without quotes or a name."
                ),
            value,
            mask,
            Fingerprints.Of(value),
            "standard input",
            NamesEurope: false
        );

    // A record prints all that it holds; this one must not.
    public override string ToString() => $"{Rule.Id} {Mask}";

    // Only a prefix tells for certain; beyond that each length has one use.
    private static Rule? TypeOf(string value) =>
        new Detector().Detect("", SourceText.From(value)) is [{ Span.Length: var length, Rule: var rule }]
        && length == value.Length
            ? rule
            : value switch
            {
                { Length: 20 } when value.All(IsKeyLetter) => RuleCatalogue.ApiKey,
                { Length: 32 } when value.All(char.IsAsciiLetterOrDigit) => value.StartsWith(
                    "R0",
                    StringComparison.Ordinal
                )
                    ? RuleCatalogue.RoutingKey
                    : RuleCatalogue.IntegrationKey,
                { Length: 64 } when value.All(char.IsAsciiHexDigit) => RuleCatalogue.OAuthToken,
                _ => null,
            };

    private static bool IsKeyLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '+';
}
