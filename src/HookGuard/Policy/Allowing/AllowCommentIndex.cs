using HookGuard.Detection;
using HookGuard.Policy.Configuration;

namespace HookGuard.Policy.Allowing;

/// <summary>The allow comments of a file, by line, rule and value, so that a finding asks only those that can be meant for it.</summary>
internal sealed class AllowCommentIndex
{
    private const string Any = "";

    private readonly Settings settings;
    private readonly Dictionary<int, AllowComment> first = [];
    private readonly Dictionary<(int Line, string Rule, string Value), AllowComment> valid = [];

    public AllowCommentIndex(IEnumerable<AllowComment> comments, Settings settings)
    {
        this.settings = settings;
        foreach (var comment in comments)
        {
            first.TryAdd(comment.TargetLine, comment);
            if (comment.Fault is null && comment.Rules.All(settings.HasRule) && !IsExpired(comment))
            {
                foreach (var rule in comment.Rules is [] ? [Any] : comment.Rules)
                {
                    valid.TryAdd((comment.TargetLine, rule, comment.Value?.ToLowerInvariant() ?? Any), comment);
                }
            }
        }
    }

    /// <summary>The comment that allows a finding on a line.</summary>
    public AllowComment? For(int line, DetectedSecret detection)
    {
        var value = detection.Fingerprint.ToLowerInvariant();
        return valid.GetValueOrDefault((line, detection.Rule.Id, value))
            ?? valid.GetValueOrDefault((line, Any, value))
            ?? valid.GetValueOrDefault((line, detection.Rule.Id, Any))
            ?? valid.GetValueOrDefault((line, Any, Any));
    }

    /// <summary>Why the first comment for a line does not allow a finding there; null where there is no comment.</summary>
    public string? Refusal(int line, DetectedSecret detection) =>
        first.TryGetValue(line, out var comment)
            ? $"the allow comment on line {comment.Line} does not apply: {FaultOf(comment) ?? MismatchOf(comment, detection)}"
            : null;

    private string? FaultOf(AllowComment comment) =>
        comment.Fault
        ?? (
            comment.Rules.FirstOrDefault(rule => !settings.HasRule(rule)) is { } unknown
                ? $"there is no rule '{unknown}'{Suggestion.AsQuestion(unknown, settings.RuleIds)}"
            : IsExpired(comment) ? $"it expired on {comment.Until:yyyy-MM-dd}"
            : null
        );

    private bool IsExpired(AllowComment comment) => comment.Until is { } until && until < settings.Today;

    private static string MismatchOf(AllowComment comment, DetectedSecret detection) =>
        comment.Rules is not [] && !comment.Rules.Contains(detection.Rule.Id, StringComparer.Ordinal)
            ? $"it is for {string.Join(", ", comment.Rules)}, and this is {detection.Rule.Id}"
            : $"it is bound to another value, and this one is {detection.Fingerprint}";
}
