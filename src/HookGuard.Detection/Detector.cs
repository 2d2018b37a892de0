using HookGuard.Detection.CustomRules;
using HookGuard.Detection.Decoding;
using HookGuard.Detection.Packs;
using HookGuard.Detection.Prefilter;

namespace HookGuard.Detection;

/// <summary>
/// Finds PagerDuty credentials in text. Create one and use it for all texts. It never changes and its methods may be called from several
/// threads at once, provided that the caller does not change the lists in its <see cref="DetectorOptions"/> after creating it.
/// </summary>
public sealed class Detector
{
    // Below it, to decode the whole takes little.
    private const int LongContent = 8 << 20;

    private readonly CustomRuleScan customRules;
    private readonly PackScan? packs;
    private readonly ContentPrefilter sieve;

    /// <summary>Creates a detector. Custom rules are compiled on first use, by <see cref="CustomRule.Keywords"/>.</summary>
    /// <param name="options">Custom rules; null for the built-in rules only.</param>
    public Detector(DetectorOptions? options = null)
    {
        Options = options ?? new DetectorOptions();
        customRules = new CustomRuleScan(Options.CustomRules);
        packs = Options.Packs is [] ? null : new PackScan(Options.Packs);
        sieve = new ContentPrefilter(customRules.Keywords, packs?.Search);
    }

    /// <summary>The options it was created with; do not change their lists.</summary>
    public DetectorOptions Options { get; }

    /// <summary>
    /// Tells fast, without decoding, whether a rule could match some bytes. May return true for clean content; never false for content
    /// that a rule could match.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated. May be empty.</param>
    /// <param name="content">The bytes of a file, or of some whole lines of it.</param>
    public bool MayHold(string path, ReadOnlySpan<byte> content) => sieve.MayHoldSecret(path, content);

    /// <summary>
    /// Finds the credentials in the bytes of a file. Content in which no rule could match is never decoded, and <paramref name="text"/> is
    /// null.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated; its name and folders are evidence. May be empty.</param>
    /// <param name="content">The bytes, in any encoding.</param>
    /// <param name="text">The decoded text that the detections' spans refer to; null when there is none.</param>
    /// <returns>The detections in the order of their position; they do not overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="CustomRuleException">
    /// A custom rule cannot be used, or it took longer than 10 seconds or matched more than 100,000 times in this text, or the custom rules
    /// together were tried on more than 4,294,967,296 characters of it. Built-in rules never throw.
    /// </exception>
    public IReadOnlyList<DetectedSecret> Detect(string path, ReadOnlySpan<byte> content, out SourceText? text)
    {
        text = null;
        return MayHold(path, content) ? Detect(path, SourceText.Decode(content), out text) : [];
    }

    /// <summary>
    /// Finds the same as <see cref="Detect(string, ReadOnlySpan{byte}, out SourceText?)"/>. Of long content whose credentials need nothing
    /// from far away, only the parts near them are decoded.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated; its name and folders are evidence. May be empty.</param>
    /// <param name="content">The bytes, in any encoding.</param>
    /// <param name="text">
    /// The text that the detections' spans refer to; null when there are none. Lines and columns are those of the content.
    /// </param>
    /// <param name="isWhole">Whether the text is the whole content; if not, lines far from a possible credential are empty in it.</param>
    /// <returns>The detections in the order of their position; they do not overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="CustomRuleException">
    /// A custom rule cannot be used, or it took longer than 10 seconds or matched more than 100,000 times in this text, or the custom rules
    /// together were tried on more than 4,294,967,296 characters of it. Built-in rules never throw.
    /// </exception>
    public IReadOnlyList<DetectedSecret> DetectInBlocks(
        string path,
        ReadOnlySpan<byte> content,
        out SourceText? text,
        out bool isWhole
    )
    {
        isWhole = true;
        text = null;
        if (!MayHold(path, content))
        {
            return [];
        }

        // What a custom rule looks at has no bounds.
        if (content.Length < LongContent || Options.CustomRules.Count > 0)
        {
            return Detect(path, SourceText.Decode(content), out text);
        }

        var blocks = new RelevantBlocks(sieve, path, content);
        if (Decode(blocks, content) is { } relevant)
        {
            var detections = Detect(path, relevant, out text);
            isWhole = text is null;
            return detections;
        }

        // Part by part takes less memory than the whole, which is needed only where there is something to show.
        return DetectingWindows(path, content, blocks, most: 1) is []
            ? []
            : Detect(path, SourceText.Decode(content), out text);
    }

    private IReadOnlyList<DetectedSecret> Detect(string path, SourceText decoded, out SourceText? text)
    {
        var detections = Detect(path, decoded);
        text = detections.Count == 0 ? null : decoded;
        return detections;
    }

    // Null where the whole would show more, or show it elsewhere.
    private static SourceText? Decode(RelevantBlocks blocks, ReadOnlySpan<byte> content)
    {
        if (
            blocks.NameProducts
            || blocks.Decode(content, content.Length / 4, out var cutsLines) is not { } left
            || cutsLines
        )
        {
            return null;
        }

        var text = SourceText.Decode(left.Span);
        return SourceText.EncodingOf(content) == text.Encoding ? text : null;
    }

    /// <summary>
    /// Decodes the relevant parts of content that is too long to decode as a whole: those near possible credentials or, if these are too
    /// many or the content names a product, those in which something is detected together with the first mentions of it. Of the rest
    /// only the line breaks are kept, so that lines keep their numbers.
    /// </summary>
    /// <param name="path">The file's path, <c>/</c>-separated. May be empty.</param>
    /// <param name="content">The bytes, in any encoding.</param>
    /// <param name="longest">The largest result, in bytes.</param>
    /// <returns>The text; null if even the relevant parts are longer than <paramref name="longest"/>.</returns>
    public SourceText? DecodeRelevantBlocks(string path, ReadOnlySpan<byte> content, int longest)
    {
        var blocks = new RelevantBlocks(sieve, path, content);
        var left = blocks.NameProducts ? null : blocks.Decode(content, longest, out _);
        if (left is null)
        {
            blocks.KeepWindows(DetectingWindows(path, content, blocks, blocks.WindowCount));
            left = blocks.Decode(content, longest, out _);
        }

        return left is { } bytes ? SourceText.Decode(bytes.Span) : null;
    }

    private List<int> DetectingWindows(string path, ReadOnlySpan<byte> content, RelevantBlocks blocks, int most)
    {
        List<int> windows = [];
        for (var window = 0; window < blocks.WindowCount && windows.Count < most; window++)
        {
            if (Detect(path, blocks.DecodeWindow(content, window)) is not [])
            {
                windows.Add(window);
            }
        }

        return windows;
    }

    /// <summary>Finds the credentials in a text that is already decoded.</summary>
    /// <param name="path">The file's path, <c>/</c>-separated; its name and folders are evidence. May be empty.</param>
    /// <param name="text">The text.</param>
    /// <returns>The detections in the order of their position; they do not overlap.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="text"/> is null.</exception>
    /// <exception cref="CustomRuleException">
    /// A custom rule cannot be used, or it took longer than 10 seconds or matched more than 100,000 times in this text, or the custom rules
    /// together were tried on more than 4,294,967,296 characters of it. Built-in rules never throw.
    /// </exception>
    public IReadOnlyList<DetectedSecret> Detect(string path, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        // A decoded value says more than its encoded form, so the views that decode the most come first.
        var views = DecodedTexts.Of(text).Reverse().ToArray();
        var scan = new TextScan(path, text);
        foreach (var view in views)
        {
            scan.Run(view);
        }

        var detections = Together(packs?.Find(path, text, views), scan.Detections(), text.Length);
        customRules.Find(path, text, views, detections);

        detections.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return detections;
    }

    /// <summary>A value that says by itself whose it is belongs to nobody else, whatever stands around it.</summary>
    private static List<DetectedSecret> Together(List<DetectedSecret>? ofPacks, DetectedSecret[] builtIn, int length)
    {
        if (ofPacks is null or [])
        {
            return [.. builtIn];
        }

        var coverage = new Coverage(length, ofPacks);
        return [.. ofPacks, .. builtIn.Where(detection => coverage.TryAdd(detection.Span))];
    }
}
