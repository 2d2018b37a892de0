using System.Buffers;
using HookGuard.Detection.Context;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Prefilter;

/// <summary>
/// Leaves out of a long content what is far from anything that a rule could fire at. Line breaks stay, so that lines keep their numbers.
/// </summary>
internal sealed class RelevantBlocks(ContentPrefilter sieve)
{
    /// <summary>What is left in or out as one. Those beside one that the sieve lets through stay as well.</summary>
    public const int BlockLength = 64 << 10;

    // As far as the sieve looks around a place.
    private const int Reach = 4096;
    private const int LongestCharacter = 4;

    private static readonly SearchValues<byte> LettersAndNul = SearchValues.Create([
        0,
        .. Base64Decoder.Alphabet.Select(letter => (byte)letter),
    ]);

    /// <summary>What is left; null where that is too long.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="content">The whole.</param>
    /// <param name="longest">The most that may be left.</param>
    /// <param name="cutsLines">Whether a line is left in part, so that columns in it are not those of the whole.</param>
    public ReadOnlyMemory<byte>? Decode(string path, ReadOnlySpan<byte> content, int longest, out bool cutsLines)
    {
        cutsLines = false;
        var width = WidthOf(SourceEncodings.Detect(content, out _));
        var blocks = Split(content, width);
        var caught = Array.ConvertAll(blocks, _ => false);
        for (var i = 0; i < blocks.Length; i++)
        {
            caught[i] |= IsCaught(path, content, blocks[i]);
            if (i > 0 && IsAmidRun(content, blocks[i].Start))
            {
                caught[i - 1] = caught[i] = true;
            }
        }

        // The first block tells the encoding.
        bool Stays(int block) =>
            block == 0 || caught.AsSpan((block - 1)..Math.Min(caught.Length, block + 2)).Contains(true);

        var length = Enumerable.Range(0, blocks.Length).Where(Stays).Sum(block => (long)blocks[block].Length);
        if (length > longest)
        {
            return null;
        }

        for (var i = 1; i < blocks.Length; i++)
        {
            var start = blocks[i].Start;
            cutsLines |= Stays(i - 1) != Stays(i) && !IsLineBreak(content[(start - width)..start]);
        }

        var left = Write(content, blocks, Stays, width, (int)length);
        if (left.Length > longest)
        {
            return null;
        }

        return left;
    }

    private static ReadOnlyMemory<byte> Write(
        ReadOnlySpan<byte> content,
        TextSpan[] blocks,
        Predicate<int> stays,
        int width,
        int length
    )
    {
        var left = new ArrayBufferWriter<byte>(length + BlockLength);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = content.Slice(blocks[i].Start, blocks[i].Length);
            if (stays(i))
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

    /// <summary>Whether a product is named anywhere. Among random bytes its shorter names stand by chance.</summary>
    public static bool NamesProduct(SourceText text) =>
        Names(text.Text, Product.PagerDuty) || Names(text.Text, Product.Rundeck);

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

    private bool IsCaught(string path, ReadOnlySpan<byte> content, TextSpan block) =>
        sieve.MayHoldSecret(
            path,
            content[Math.Max(0, block.Start - Reach)..Math.Min(content.Length, block.End + Reach)]
        );

    /// <summary>Whether base64 runs over an offset without a line break. Nobody can tell from a part of it what it stands for.</summary>
    private static bool IsAmidRun(ReadOnlySpan<byte> content, int at)
    {
        var around = content[(at - Base64Runs.Shortest)..Math.Min(content.Length, at + Base64Runs.Shortest)];
        return !around.ContainsAnyExcept(LettersAndNul) && around.ContainsAnyExcept((byte)0);
    }

    /// <summary>Blocks that end with a line, or at least with a character.</summary>
    private static TextSpan[] Split(ReadOnlySpan<byte> content, int width)
    {
        List<TextSpan> blocks = [];
        for (var start = 0; start < content.Length; start = blocks[^1].End)
        {
            var rest = content[start..];
            blocks.Add(new TextSpan(start, rest.Length <= BlockLength ? rest.Length : LengthOf(rest, width)));
        }

        return [.. blocks];
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
