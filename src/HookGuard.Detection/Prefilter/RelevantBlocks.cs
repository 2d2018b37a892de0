using System.Buffers;
using HookGuard.Detection.Context;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Prefilter;

/// <summary>
/// Divides a long content into blocks and tells which of them a rule could fire in. What is far from them can be left out; line breaks
/// stay, so that lines keep their numbers.
/// </summary>
internal sealed class RelevantBlocks
{
    /// <summary>What is left in or out as one. Those beside one that the sieve lets through stay as well.</summary>
    public const int BlockLength = 64 << 10;

    // As far as the sieve looks around a place.
    private const int Reach = 4096;
    private const int LongestCharacter = 4;

    private const int BlocksInWindow = 64;
    private const int BlocksAroundWindow = 4;

    // The first mentions of a product tell as much as all of them.
    private const int MostNaming = 8;

    private static readonly SearchValues<byte> LettersAndNul = SearchValues.Create([
        0,
        .. Base64Decoder.Alphabet.Select(letter => (byte)letter),
    ]);

    private readonly SourceEncoding encoding;
    private readonly int markLength;
    private readonly int width;
    private readonly TextSpan[] blocks;
    private readonly bool[] caught;
    private readonly int[] naming;

    /// <param name="sieve">What tells where a rule could fire.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="content">The whole; the same is given to each method.</param>
    public RelevantBlocks(ContentPrefilter sieve, string path, ReadOnlySpan<byte> content)
    {
        encoding = SourceEncodings.Detect(content, out markLength);
        width = WidthOf(encoding);
        blocks = Split(content, width);
        caught = new bool[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            caught[i] |= IsCaught(sieve, path, content, blocks[i]);
            if (i > 0 && IsAmidRun(content, blocks[i].Start))
            {
                caught[i - 1] = caught[i] = true;
            }
        }

        naming = FindNaming(content);
    }

    /// <summary>Whether a product is named anywhere. Among random bytes its shorter names stand by chance.</summary>
    public bool NameProducts => naming is not [];

    /// <summary>Parts that together are the whole.</summary>
    public int WindowCount => (blocks.Length + BlocksInWindow - 1) / BlocksInWindow;

    /// <summary>
    /// Decodes one part, with what stands around it, the beginning, where a table has its header, and the first places that name a
    /// product.
    /// </summary>
    public SourceText DecodeWindow(ReadOnlySpan<byte> content, int window)
    {
        var (first, end) = (window * BlocksInWindow, (window + 1) * BlocksInWindow);
        var bytes = new ArrayBufferWriter<byte>((BlocksInWindow + BlocksAroundWindow) * BlockLength);
        var last = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (
                i == 0
                || (i >= first - BlocksAroundWindow && i < end + BlocksAroundWindow)
                || naming.AsSpan().Contains(i)
            )
            {
                if (last < i - 1 && !EndsLine(content, blocks[last].End))
                {
                    bytes.Write(SourceEncodings.Of(encoding).GetBytes("\n"));
                }

                bytes.Write(content.Slice(blocks[i].Start, blocks[i].Length));
                last = i;
            }
        }

        return SourceText.Decode(bytes.WrittenSpan[markLength..], encoding);
    }

    /// <summary>Lets these parts stay, and only these.</summary>
    public void KeepWindows(IEnumerable<int> windows)
    {
        caught.AsSpan().Clear();
        foreach (var window in windows)
        {
            var end = Math.Min(caught.Length, (window + 1) * BlocksInWindow);
            caught.AsSpan((window * BlocksInWindow)..end).Fill(true);
        }
    }

    /// <summary>What is left; null where that is too long.</summary>
    /// <param name="content">The whole.</param>
    /// <param name="longest">The most that may be left.</param>
    /// <param name="cutsLines">Whether a line is left in part, so that columns in it are not those of the whole.</param>
    public ReadOnlyMemory<byte>? Decode(ReadOnlySpan<byte> content, int longest, out bool cutsLines)
    {
        cutsLines = false;
        var length = Enumerable.Range(0, blocks.Length).Where(Stays).Sum(block => (long)blocks[block].Length);
        if (length > longest)
        {
            return null;
        }

        for (var i = 1; i < blocks.Length; i++)
        {
            cutsLines |= Stays(i - 1) != Stays(i) && !EndsLine(content, blocks[i].Start);
        }

        var left = Write(content, (int)length);
        return left.Length > longest ? null : left;
    }

    // The first block tells the encoding.
    private bool Stays(int block) =>
        block == 0 || caught.AsSpan((block - 1)..Math.Min(caught.Length, block + 2)).Contains(true);

    private ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> content, int length)
    {
        var left = new ArrayBufferWriter<byte>(length + BlockLength);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = content.Slice(blocks[i].Start, blocks[i].Length);
            if (Stays(i))
            {
                left.Write(block);
            }
            else
            {
                WriteLineBreaks(block, width, left);
            }
        }

        return left.WrittenMemory;
    }

    private int[] FindNaming(ReadOnlySpan<byte> content)
    {
        List<int> found = [];
        for (var i = 0; i < blocks.Length && found.Count < MostNaming; i++)
        {
            // A name may stand over the end of a block.
            if (caught[i] && NamesProduct(Around(content, blocks[i], ProductNames.Longest * LongestCharacter)))
            {
                found.Add(i);
            }
        }

        return [.. found];
    }

    private bool NamesProduct(ReadOnlySpan<byte> bytes)
    {
        var read = encoding;
        var text = SourceEncodings.Read(bytes, ref read);
        return Names(text, Product.PagerDuty) || Names(text, Product.Rundeck);
    }

    private static bool Names(string text, Product product)
    {
        for (var at = 0; ProductNames.FirstIn(text.AsSpan(at), product) is var next and >= 0; at += next + 1)
        {
            if (!BinarySurroundings.IsInBinary(text, at + next, at + next))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCaught(ContentPrefilter sieve, string path, ReadOnlySpan<byte> content, TextSpan block) =>
        sieve.MayHoldSecret(path, Around(content, block, Reach));

    private static ReadOnlySpan<byte> Around(ReadOnlySpan<byte> content, TextSpan block, int reach) =>
        content[Math.Max(0, block.Start - reach)..Math.Min(content.Length, block.End + reach)];

    /// <summary>Whether base64 runs over an offset without a line break. Nobody can tell from a part of it what it stands for.</summary>
    private static bool IsAmidRun(ReadOnlySpan<byte> content, int at)
    {
        var around = content[(at - Base64Runs.Shortest)..Math.Min(content.Length, at + Base64Runs.Shortest)];
        return !around.ContainsAnyExcept(LettersAndNul) && around.ContainsAnyExcept((byte)0);
    }

    /// <summary>Blocks that end with a line, or at least with a character.</summary>
    private static TextSpan[] Split(ReadOnlySpan<byte> content, int width)
    {
        List<TextSpan> split = [];
        for (var start = 0; start < content.Length; start = split[^1].End)
        {
            var rest = content[start..];
            split.Add(new TextSpan(start, rest.Length <= BlockLength ? rest.Length : LengthOf(rest, width)));
        }

        return [.. split];
    }

    private static int LengthOf(ReadOnlySpan<byte> rest, int width)
    {
        for (var end = BlockLength; end > Reach; end -= width)
        {
            if (IsLineBreak(rest[(end - width)..end]))
            {
                return end;
            }
        }

        var length = BlockLength;
        while (width == 1 && length > BlockLength - LongestCharacter && IsInCharacter(rest[length]))
        {
            length--;
        }

        return length;
    }

    private static bool IsInCharacter(byte next) => (next & 0xC0) == 0x80;

    private static void WriteLineBreaks(ReadOnlySpan<byte> block, int width, ArrayBufferWriter<byte> left)
    {
        while (block.IndexOfAny((byte)'\n', (byte)'\r') is var next and >= 0)
        {
            next -= next % width;
            var unit = block.Slice(next, Math.Min(width, block.Length - next));
            if (IsLineBreak(unit))
            {
                left.Write(unit);
            }

            block = block[(next + unit.Length)..];
        }
    }

    private bool EndsLine(ReadOnlySpan<byte> content, int end) => IsLineBreak(content[(end - width)..end]);

    private static bool IsLineBreak(ReadOnlySpan<byte> unit) =>
        unit.Count((byte)0) == unit.Length - 1 && unit.ContainsAny((byte)'\n', (byte)'\r');

    private static int WidthOf(SourceEncoding encoding) =>
        encoding switch
        {
            SourceEncoding.Utf16LittleEndian or SourceEncoding.Utf16BigEndian => 2,
            SourceEncoding.Utf32LittleEndian or SourceEncoding.Utf32BigEndian => 4,
            _ => 1,
        };
}
