namespace HookGuard.Detection;

/// <summary>
/// Finds PagerDuty credentials in text. Make one and use it for everything: it is immutable, and its methods may be called
/// from several threads at once.
/// </summary>
public sealed class Detector
{
    /// <summary>Makes a detector.</summary>
    public Detector(DetectorOptions? options = null) => Options = options ?? new DetectorOptions();

    /// <summary>What it was made with.</summary>
    public DetectorOptions Options { get; }

    /// <summary>
    /// Whether anything could be detected in some bytes, told fast and without decoding them. May say so in vain, never the
    /// reverse.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated. May be empty.</param>
    /// <param name="content">The bytes of a file, or of some whole lines of it.</param>
    public bool MayHold(string path, ReadOnlySpan<byte> content) =>
        Options.CustomRules.Count > 0 || content.Contains((byte)'+');

    /// <summary>
    /// Finds the credentials in the bytes of a file. Most files hold nothing that could be one: those are never decoded, and
    /// <paramref name="text"/> is null.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated; its name and folders are evidence. May be empty.</param>
    /// <param name="content">The bytes, in any encoding.</param>
    /// <param name="text">The decoded text that the detections' spans refer to; null when there is none.</param>
    /// <returns>The detections in the order of their position; they do not overlap.</returns>
    public IReadOnlyList<DetectedSecret> Detect(string path, ReadOnlySpan<byte> content, out SourceText? text)
    {
        text = SourceText.Decode(content);
        var detections = Detect(path, text);
        if (detections.Count == 0)
        {
            text = null;
        }

        return detections;
    }

    /// <summary>Finds the credentials in a text that is already decoded.</summary>
    /// <param name="path">The file's path, <c>/</c>-separated; its name and folders are evidence. May be empty.</param>
    /// <param name="text">The text.</param>
    /// <returns>The detections in the order of their position; they do not overlap.</returns>
    public IReadOnlyList<DetectedSecret> Detect(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        List<DetectedSecret> detections = new(Options.CustomRules.Count);
        var span = text.Span;
        for (var at = 0; (at = IndexOfFrom(span, at)) >= 0; at++)
        {
            if (at == 0 || span[at - 1] is not ('u' or 'e'))
            {
                continue;
            }

            var end = at + 1;
            while (end < span.Length && IsTail(span[end]))
            {
                end++;
            }

            var start = at - 1;
            if (end - start != 20 || (start > 0 && (IsTail(span[start - 1]) || span[start - 1] is '+' or '/' or '=')))
            {
                continue;
            }

            var value = span[start..end];
            detections.Add(
                new DetectedSecret
                {
                    Rule = value[0] == 'u' ? RuleCatalogue.UserApiKey : RuleCatalogue.AccountApiKey,
                    Confidence = Confidence.High,
                    Span = new TextSpan(start, end - start),
                    Mask = $"{value[..2]}…{value[^4..]}",
                    Fingerprint = Fingerprints.Of(value),
                    Evidence = [new Evidence("the value has the shape of one", text.GetPosition(start).Line)],
                }
            );
        }

        return detections;
    }

    private static int IndexOfFrom(ReadOnlySpan<char> span, int from)
    {
        var found = span[from..].IndexOf('+');
        return found < 0 ? -1 : found + from;
    }

    private static bool IsTail(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
