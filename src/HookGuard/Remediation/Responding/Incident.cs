using System.Text.Json.Serialization;
using HookGuard.Masking;

namespace HookGuard.Remediation.Responding;

/// <summary>A leaked credential and what was done about it. Holds masks and fingerprints only.</summary>
/// <param name="Fingerprint">Identifies the credential.</param>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Mask">As it may be shown.</param>
/// <param name="Exposure">How far it had got when the incident was opened.</param>
/// <param name="Events">What happened, in order.</param>
internal sealed record Incident(
    string Fingerprint,
    string Rule,
    string Mask,
    Exposure Exposure,
    IReadOnlyList<IncidentEvent> Events
)
{
    private static readonly ResponseStep[] Steps = Enum.GetValues<ResponseStep>();

    /// <summary>The first step that is still to be taken; null where the incident is closed.</summary>
    [JsonIgnore]
    public ResponseStep? Next =>
        Steps.Where(step => Settled(step) is null).Select(step => (ResponseStep?)step).FirstOrDefault();

    /// <summary>What settled a step; null where it is open.</summary>
    public IncidentEvent? Settled(ResponseStep step) =>
        Events.LastOrDefault(happened => happened.Step == step && happened.Kind is not IncidentEventKind.Note)
            is { Kind: IncidentEventKind.Done or IncidentEventKind.Skipped } last
            ? last
            : null;

    /// <summary>The same incident with one more event.</summary>
    public Incident With(IncidentEventKind kind, ResponseStep? step, ShownText text, ShownText by) =>
        this with
        {
            Events = [.. Events, new IncidentEvent(DateTimeOffset.UtcNow, by, kind, step, text)],
        };
}

/// <summary>Who did what, and when.</summary>
internal sealed record IncidentEvent(
    DateTimeOffset At,
    string By,
    IncidentEventKind Kind,
    ResponseStep? Step,
    string Text
);

internal enum IncidentEventKind
{
    Note,
    Done,
    Skipped,
    Reopened,
}
