using System.Text;
using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard.Remediation.Responding;

/// <summary>Reads a credential's value out of content in which it is detected, or out of one that is nothing else.</summary>
internal static class CredentialReader
{
    // The REST API and the Events API of the EU's service region, and the console of an account in it.
    private const string Europe = ".eu.pagerduty.com";

    private static readonly SourceText Nothing = SourceText.From("");

    /// <summary>The credentials of a content that are wanted.</summary>
    public static IEnumerable<Credential> In(
        string path,
        ReadOnlySpan<byte> content,
        Detector detector,
        Func<DetectedSecret, SourceText, bool> isWanted
    )
    {
        var secrets = detector.Detect(path, content, out var decoded);
        var text = decoded ?? Nothing;
        DetectedValues.Add(text, secrets);
        var namesEurope = text.Span.Contains(Europe, StringComparison.OrdinalIgnoreCase);
        return
        [
            .. secrets
                .Where(secret => isWanted(secret, text))
                .Select(secret => new Credential(
                    secret.Rule,
                    Plain(text.Span.Slice(secret.Span.Start, secret.Span.Length).ToString(), secret),
                    secret.Mask,
                    secret.Fingerprint,
                    $"{path}:{text.GetPosition(secret.Span.Start).Line}",
                    namesEurope
                )),
        ];
    }

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

    // Detected may be the form in which a file writes it: its fingerprint tells whether a form was read back right.
    private static string Plain(string written, DetectedSecret secret)
    {
        string[] forms =
        [
            written,
            Uri.UnescapeDataString(written),
            written.Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase),
            written.Replace("\\x2B", "+", StringComparison.OrdinalIgnoreCase),
            Base64(written),
        ];
        return forms.FirstOrDefault(form => Fingerprints.Of(form) == secret.Fingerprint)
            ?? throw new GuardException(
                ExitCode.Incomplete,
                $"the {secret.Rule.Name} {secret.Mask} is written in a form that cannot be read back",
                "Pass its plain value on standard input, with - in the place of its place."
            );
    }

    private static string Base64(string written)
    {
        var decoded = new byte[written.Length];
        return Convert.TryFromBase64String(written, decoded, out var length)
            ? Encoding.UTF8.GetString(decoded, 0, length)
            : "";
    }
}
