using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard;

/// <summary>A detection that stands on a line which git is about to record, judged by policy. Holds no secret.</summary>
internal sealed record Finding
{
    public required Rule Rule { get; init; }

    public required Confidence Confidence { get; init; }

    public required bool Blocking { get; init; }

    /// <summary>As it may be shown: a secret in it is masked.</summary>
    public required ShownPath Path { get; init; }

    /// <summary>The name of the repository, where several were scanned; null in any other scan.</summary>
    public ShownPath? Repository { get; init; }

    /// <summary>The path below the repository's name, where several were scanned.</summary>
    public string FullPath => Repository is { } repository ? $"{repository}/{Path}" : Path;

    /// <summary>Whether it is the path that holds the secret, not the content. Then <see cref="Path"/> is masked, and the position is the start of the file.</summary>
    public bool InName { get; init; }

    public required LinePosition Start { get; init; }

    /// <summary>Just past the last character.</summary>
    public required LinePosition End { get; init; }

    public required string Mask { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>What stands around it; null where that will not be shown.</summary>
    public Excerpt? Excerpt { get; init; }

    public string? Commit { get; init; }

    /// <summary>Whether others have the value already, so that keeping this back would not help.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether a saved container image holds it.</summary>
    public bool InImage { get; init; }

    /// <summary>Who brought it in, and how long it stood; only a look at a whole history tells.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>What to do here and now; empty where the general advice is all there is to say.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Where the team's secrets live; null where it did not say.</summary>
    public string? Store { get; init; }

    /// <summary>What the team wants to be read under it; null where it said nothing.</summary>
    public ShownText? TeamMessage { get; init; }

    /// <summary>What it is and what it opens, or what the team said instead.</summary>
    public string Message => $"{Rule.Name}. {TeamMessage ?? Rule.Grants}";

    /// <summary>What allows it; then it does not block.</summary>
    public Allowance? Allowed { get; init; }

    /// <summary>Why something that was meant to allow it does not.</summary>
    public ShownText? Refusal { get; init; }

    /// <summary>How a comment allows it; null where only the configuration can, or where nobody needs to know.</summary>
    public Step? AllowStep { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}
