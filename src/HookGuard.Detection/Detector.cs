using HookGuard.Detection.CustomRules;
using HookGuard.Detection.Decoding;
using HookGuard.Detection.Prefilter;

namespace HookGuard.Detection;

/// <summary>
/// Finds PagerDuty credentials in text. Make one and use it for everything: it is immutable, and its methods may be called
/// from several threads at once.
/// </summary>
public sealed class Detector
{
    private readonly CustomRuleScan customRules;
    private readonly ContentPrefilter sieve;

    /// <summary>Makes a detector.</summary>
    public Detector(DetectorOptions? options = null)
    {
        Options = options ?? new DetectorOptions();
        customRules = new CustomRuleScan(Options.CustomRules);
        sieve = new ContentPrefilter(customRules.Keywords);
    }

    /// <summary>What it was made with.</summary>
    public DetectorOptions Options { get; }

    /// <summary>
    /// Whether anything could be detected in some bytes, told fast and without decoding them. May say so in vain, never the
    /// reverse.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated. May be empty.</param>
    /// <param name="content">The bytes of a file, or of some whole lines of it.</param>
    public bool MayHold(string path, ReadOnlySpan<byte> content) => sieve.MayHoldSecret(path, content);

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
        text = null;
        if (!MayHold(path, content))
        {
            return [];
        }

        text = SourceText.Decode(content);
        var detections = Detect(path, text);
        if (detections.Count == 0)
        {
            text = null;
        }

        return detections;
    }

    /// <summary>
    /// Decodes, of content that is too long to decode as a whole, what lies near anything that could be detected. Of the rest only the line
    /// breaks are left, so that lines keep their numbers.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated. May be empty.</param>
    /// <param name="content">The bytes, in any encoding.</param>
    /// <param name="longest">How many bytes are not too long.</param>
    /// <param name="isEnough">Whether all that can be detected is in the text: what is left out may belong to a product that is named far away.</param>
    /// <returns>The text; null where what is left is too long still.</returns>
    public SourceText? DecodeRelevantBlocks(string path, ReadOnlySpan<byte> content, int longest, out bool isEnough)
    {
        var left = new RelevantBlocks(sieve).Decode(path, content, longest);
        var text = left is { } bytes ? SourceText.Decode(bytes.Span) : null;
        isEnough = text is not null && !RelevantBlocks.NamesProduct(text);
        return text;
    }

    /// <summary>Finds the credentials in a text that is already decoded.</summary>
    /// <param name="path">The file's path, <c>/</c>-separated; its name and folders are evidence. May be empty.</param>
    /// <param name="text">The text.</param>
    /// <returns>The detections in the order of their position; they do not overlap.</returns>
    public IReadOnlyList<DetectedSecret> Detect(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        // What an encoded stretch stands for says more than its characters do, so the views that decode the most come first.
        var views = DecodedTexts.Of(text).Reverse().ToArray();
        var scan = new TextScan(path, text);
        foreach (var view in views)
        {
            scan.Run(view);
        }

        List<DetectedSecret> detections = [.. scan.Detections()];
        customRules.Find(path, text, views, detections);

        detections.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return detections;
    }
}
