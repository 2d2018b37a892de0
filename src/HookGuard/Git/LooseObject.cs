using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HookGuard.Git;

/// <summary>
/// Reads a blob that git stores in a file of its own, as it does with whatever was just staged: no process is needed for those,
/// and no libgit2, which inflates for ever where such a file is damaged.
/// </summary>
internal static class LooseObject
{
    // "blob ", the size in decimal, and a NUL.
    private const int LongestHeader = 32;

    /// <summary>Null where it is stored in another way.</summary>
    public static byte[]? TryRead(string objects, string id)
    {
        var file = Path.Join(objects, id[..2], id[2..]);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var stored = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            using var inflated = new ZLibStream(stored, CompressionMode.Decompress);
            if (ReadHeader(inflated) is not ["blob", var length])
            {
                return null;
            }

            var content = new byte[int.Parse(length, CultureInfo.InvariantCulture)];
            inflated.ReadExactly(content);
            return content;
        }
        catch (Exception problem)
            when (problem
                    is InvalidDataException
                        or IOException
                        or FormatException
                        or OverflowException
                        or UnauthorizedAccessException
            )
        {
            throw GitProblem.Because($"the object {id} is damaged", problem);
        }
    }

    private static string[] ReadHeader(Stream inflated)
    {
        StringBuilder header = new(LongestHeader);
        int next;
        while ((next = inflated.ReadByte()) > 0 && header.Length < LongestHeader)
        {
            header.Append((char)next);
        }

        return header.ToString().Split(' ');
    }
}
