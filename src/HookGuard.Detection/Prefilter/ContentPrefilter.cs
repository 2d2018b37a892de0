using System.Buffers;
using System.Text;
using HookGuard.Detection.Packs;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Prefilter;

/// <summary>Tells from the bytes alone, and fast, that no rule can fire in them.</summary>
/// <param name="keywords">Words that rules of a team's own ask for; null where one of them asks for none.</param>
/// <param name="secrets">The kinds of the packs; null where none is switched on.</param>
internal sealed class ContentPrefilter(IReadOnlyCollection<string>? keywords, SecretSearch? secrets = null)
{
    /// <summary>The searches run one after another over a piece that the processor's cache holds.</summary>
    public const int PieceLength = 64 << 10;

    // As deep as the views go.
    private const int MaxDepth = 4;

    private static readonly PrefilterSearch Known = new(PrefilterPatterns.Known);

    private static readonly Lazy<PrefilterSearch> KnownAndPacks = new(() => new(PrefilterPatterns.KnownAndPacks));

    // The buckets of the search for anchors become too full to tell anything.
    private const int MostAnchors = 500;

    private readonly PrefilterSearch known = secrets is null ? Known : KnownAndPacks.Value;

    private readonly PrefilterSearch? own = keywords is { Count: > 0 and <= MostAnchors }
        ? new PrefilterSearch(PrefilterPatterns.Of(keywords))
        : null;

    private readonly KeywordSearch? many = keywords is { Count: > MostAnchors } ? new KeywordSearch(keywords) : null;

    // Has the tables made with the first sieve, not with the first search: whoever waits for what to search has the time.
    static ContentPrefilter() { }

    /// <summary>Whether anything in the content, or its path, could let a rule fire. May say so in vain, never the reverse.</summary>
    public bool MayHoldSecret(string path, ReadOnlySpan<byte> content)
    {
        if (keywords is null)
        {
            return true;
        }

        var name = Encoding.UTF8.GetBytes(path);
        return HasAnchor(name, 0, name.Length)
            || secrets?.Any(name, 0, name.Length) == true
            || MayHoldSecret(content, MaxDepth);
    }

    private bool MayHoldSecret(ReadOnlySpan<byte> content, int depth) =>
        Catches(content, depth)
        || Base64Runs.BeginsNarrow(content)
        || (content.Contains((byte)0) && MayHoldWideSecret(content, depth));

    private bool Catches(ReadOnlySpan<byte> text, int depth)
    {
        var run = 0;
        for (var start = 0; start < text.Length; start += PieceLength)
        {
            var end = Math.Min(text.Length, start + PieceLength);
            run = Math.Max(run, start);
            if (HasAnchor(text, start, end) || HasEncodedAnchor(text, ref run, end, depth))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAnchor(ReadOnlySpan<byte> text, int start, int end) =>
        known.Any(text, start, end) || own?.Any(text, start, end) == true || many?.Any(text, start, end) == true;

    // Each search goes on where the last run ended, which may be beyond the part of the text in which it began.
    private bool HasEncodedAnchor(ReadOnlySpan<byte> text, ref int from, int end, int depth)
    {
        for (var at = Base64RunSearch.Next(text, from, end); at >= 0; at = Base64RunSearch.Next(text, from, end))
        {
            from = Base64Runs.Read(text, at, Base64Runs.LetterBytes, out var content).End;
            if (secrets?.Any(text, at, from) == true)
            {
                return true;
            }

            if (!content.IsEmpty && (depth == 0 || GoesOn(text[from..]) || MayHoldSecret(content, depth - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an escape cuts a run of base64 in two, so that neither part shows all that is in it.</summary>
    private static bool GoesOn(ReadOnlySpan<byte> rest) =>
        !rest.IsEmpty && rest[0] is (byte)'\\' or (byte)'%' or (byte)'&';

    private bool MayHoldWideSecret(ReadOnlySpan<byte> content, int depth)
    {
        var narrow = ArrayPool<byte>.Shared.Rent(content.Length);
        try
        {
            var encoding = SourceEncodings.Detect(content, out var markLength);
            if (encoding is SourceEncoding.Utf8)
            {
                return Catches(narrow.AsSpan(0, WideText.DropNuls(content, narrow)), depth);
            }

            // In wide text of which parts are narrow, the rest may begin at any byte.
            var length = WideText.ToAscii(content[markLength..], encoding, narrow);
            return Catches(narrow.AsSpan(0, length), depth)
                || Catches(narrow.AsSpan(0, WideText.DropAllNuls(content, narrow)), depth);
        }
        finally
        {
            // Pooled arrays are handed on: nothing of the content may stay in one.
            ArrayPool<byte>.Shared.Return(narrow, clearArray: true);
        }
    }
}
