using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Remediation.Fixing;

/// <summary>Finds what blocks a commit, and no more.</summary>
internal sealed class SecretFinder(Settings settings)
{
    public Detector Detector { get; } = settings.NewDetector();

    public IEnumerable<FoundSecret> Find(string path, TextFile side)
    {
        var text = SourceText.From(side.Text);
        FileJudge judge = new(settings, path, text, whole: null);
        var detected = Detector.Detect(path, text);
        DetectedValues.Add(text, detected);
        return detected
            .Where(secret => judge.Judge(secret) is { Blocking: true })
            .Select(secret => FoundSecret.In(text, secret));
    }
}
