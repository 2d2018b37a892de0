using System.Buffers;
using System.Globalization;
using System.Text;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>
/// Reads the patches that <c>git diff-tree --stdin -p -U0</c> writes, each below the id of its commit. Lines of content are told from headers by the
/// counts of their hunk, never by how they look, and anything that does not fit stops the run.
/// </summary>
internal sealed class PatchReader(Stream patches, Detector detector)
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    private readonly LineReader lines = new(patches);
    private readonly ArrayBufferWriter<byte> text = new();
    private CommitPatch? commit;
    private PatchedFile? file;

    /// <summary>The commits up to the line that stands for the end.</summary>
    public List<CommitPatch> ReadUntil(ReadOnlySpan<byte> end)
    {
        List<CommitPatch> commits = [];
        while (Next(out var line))
        {
            if (line.SequenceEqual(end))
            {
                EndCommit();
                return commits;
            }

            if (IsId(line))
            {
                EndCommit();
                commit = new CommitPatch(Text(line));
                commits.Add(commit);
            }
            else if (commit is not null && line.StartsWith("diff --"u8))
            {
                EndFile();
                file = new PatchedFile(PathOf(line)) { IsOpaque = !line.StartsWith("diff --git "u8) };
                commit.Files.Add(file);
            }
            else if (file is null)
            {
                throw Unknown();
            }
            else if (!file.IsOpaque && line.StartsWith("@@ "u8))
            {
                ReadHunk(line);
            }
            else
            {
                ReadFileHeader(line);
            }
        }

        throw GitProblem.Because("git's patches end in the middle");
    }

    // No header of a file is one, and what comes with the lines of a file begins with a sign.
    private static bool IsId(ReadOnlySpan<byte> line) => line.Length is 40 or 64 && !line.ContainsAnyExcept(Digits);

    private static GuardException Unknown() => GitProblem.Because("git wrote a patch of an unknown form");

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    // Both sides have the same name, as renames are off, so the second half of the line is the path.
    private static string PathOf(ReadOnlySpan<byte> line)
    {
        var isMerge = !line.StartsWith("diff --git "u8);
        var names = line[(line[7..].IndexOf((byte)' ') + 8)..];
        var name = isMerge ? names : names[((names.Length + 1) / 2)..];
        name = name is [(byte)'"', .., (byte)'"'] ? name[1..^1] : name;
        return Text(isMerge ? name : name[2..]);
    }

    private bool Next(out ReadOnlySpan<byte> line) => lines.TryRead(out line);

    private void ReadHunk(ReadOnlySpan<byte> header)
    {
        header = header[3..];
        var removed = Count(ref header, '-');
        var added = Count(ref header, '+');
        while (removed > 0 || added > 0)
        {
            if (!Next(out var line))
            {
                throw Unknown();
            }

            switch (line)
            {
                case [(byte)'-', ..] when removed > 0:
                    removed--;
                    break;
                case [(byte)'+', ..] when added > 0:
                    added--;
                    Keep(line[1..]);
                    break;
                case [(byte)'\\', ..]:
                    break;
                default:
                    throw Unknown();
            }
        }
    }

    private static int Count(ref ReadOnlySpan<byte> header, char side)
    {
        var end = header.IndexOf((byte)' ');
        if (end < 0 || header[0] != side)
        {
            throw Unknown();
        }

        var range = header[1..end];
        header = header[(end + 1)..];
        var comma = range.IndexOf((byte)',');
        return comma < 0 ? 1
            : int.TryParse(range[(comma + 1)..], CultureInfo.InvariantCulture, out var count) ? count
            : throw Unknown();
    }

    private void ReadFileHeader(ReadOnlySpan<byte> line)
    {
        // What a link points to is read as a name, not as a text.
        commit!.IsSuspect |= line.EndsWith(" 120000"u8) && !line.StartsWith("deleted"u8);
        if (line.StartsWith("index "u8))
        {
            file!.IsSubmodule |= line.EndsWith(" 160000"u8);
            ReadBlobs(line[6..]);
        }
        else if (line.StartsWith("new file mode"u8))
        {
            file!.IsSubmodule |= line.EndsWith(" 160000"u8);
            // Escapes can hide what a name holds.
            commit!.IsSuspect |= file.Path.Contains('\\') || detector.MayHold("", Encoding.UTF8.GetBytes(file.Path));
        }
        else if (line.StartsWith("Binary files "u8))
        {
            file!.IsOpaque = true;
        }
        else if (!file!.IsOpaque && !IsOtherHeader(line))
        {
            throw Unknown();
        }
    }

    private static bool IsOtherHeader(ReadOnlySpan<byte> line) =>
        line.IsEmpty
        || line.StartsWith("--- "u8)
        || line.StartsWith("+++ "u8)
        || line.StartsWith("old mode "u8)
        || line.StartsWith("new mode "u8)
        || line.StartsWith("deleted file mode "u8)
        || line.StartsWith("\\"u8);

    // old..new, or one old a parent with commas between them.
    private void ReadBlobs(ReadOnlySpan<byte> ids)
    {
        var dots = ids.IndexOf(".."u8);
        var after = dots < 0 ? throw Unknown() : ids[(dots + 2)..];
        var space = after.IndexOf((byte)' ');
        file!.New = Id(space < 0 ? after : after[..space]);
        file.Old = ids[..dots].Contains((byte)',') ? null : Id(ids[..dots]);
    }

    private static string? Id(ReadOnlySpan<byte> id) =>
        id.ContainsAnyExcept((byte)'0') ? Encoding.ASCII.GetString(id) : null;

    private void Keep(ReadOnlySpan<byte> line)
    {
        text.Write(line);
        text.Write("\n"u8);
        if (text.WrittenCount > 1 << 20)
        {
            Sift();
        }
    }

    private void Sift()
    {
        if (text.WrittenCount == 0)
        {
            return;
        }

        // A file that begins as text and goes on in UTF-16 is text to git.
        file!.IsOpaque |= text.WrittenSpan.Contains((byte)0);
        file.IsSuspect |= detector.MayHold(file.Path, text.WrittenSpan);
        text.ResetWrittenCount();
    }

    private void EndFile()
    {
        Sift();
        file = null;
    }

    private void EndCommit()
    {
        if (commit is not null)
        {
            EndFile();
            commit = null;
        }
    }
}
