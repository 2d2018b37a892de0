using System.Globalization;
using System.Text;

namespace HookGuard.Git.Commands;

/// <summary>Reads git's raw diff format with NUL endings: <c>:mode mode id id status NUL path NUL</c>, with one colon, old mode and old id a side.</summary>
internal static class RawDiff
{
    /// <summary>What asks a git command for it, whatever the settings are.</summary>
    public static readonly string[] Options =
    [
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        "--no-ext-diff",
        "--no-textconv",
        "--no-relative",
        "--ignore-submodules=none",
        "-O/dev/null",
    ];

    public static List<RawChange> Parse(ReadOnlySpan<byte> output)
    {
        List<RawChange> changes = [];
        while (!output.IsEmpty)
        {
            changes.Add(NextChange(ref output));
        }

        return changes;
    }

    private static RawChange NextChange(ref ReadOnlySpan<byte> output)
    {
        var header = Encoding.ASCII.GetString(Next(ref output));
        var sides = header.LastIndexOf(':') + 1;
        var fields = header[sides..].Split(' ');
        if (sides == 0 || fields.Length != (2 * sides) + 3)
        {
            throw GitProblem.Because("git wrote a raw diff of an unknown form");
        }

        if (fields[^1] == "U")
        {
            throw GitProblem.Unmerged();
        }

        var path = Encoding.UTF8.GetString(Next(ref output));
        return new RawChange(path, Entry(sides), [.. Enumerable.Range(0, sides).Select(Entry)]);

        TreeEntry Entry(int side) => new(Octal(fields[side]), fields[sides + 1 + side]);
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> output)
    {
        var end = output.IndexOf((byte)0);
        if (end < 0)
        {
            throw GitProblem.Because("git's raw diff ends in the middle");
        }

        var token = output[..end];
        output = output[(end + 1)..];
        return token;
    }

    private static int Octal(string mode) =>
        mode.Aggregate(0, (value, digit) => (value * 8) + CharUnicodeInfo.GetDecimalDigitValue(digit));
}
