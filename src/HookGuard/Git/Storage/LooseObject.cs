using System.Globalization;
using System.IO.Compression;
using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>
/// Reads an object that git stores in a file of its own, as it does with whatever is new: no process is needed for those, and
/// no libgit2, which inflates for ever where such a file is damaged. Its hash is checked: git takes the packed copy of an object first, so a
/// file of the same name must not hide it.
/// </summary>
internal static class LooseObject
{
    // "commit ", the size in decimal, and a NUL.
    private const int LongestHeader = 32;

    /// <summary>Null where the folder holds no such file.</summary>
    public static GitObject? Read(string folder, string id)
    {
        var file = Path.Join(folder, id.AsSpan(0, 2), id.AsSpan(2));
        using var stored = BoundedFile.TryOpenStream(file, bufferSize: 0);
        if (stored is null)
        {
            return null;
        }

        using var inflated = new ZLibStream(stored, CompressionMode.Decompress);
        if (
            ReadHeader(inflated) is not [var type, var length]
            || !long.TryParse(length, CultureInfo.InvariantCulture, out var size)
        )
        {
            throw new InvalidDataException("its header is of an unknown form");
        }

        var found = new GitObject(id, type, Inflated.Read(inflated, size, stored.Length));
        return ObjectHash.Matches(found) ? found : throw new InvalidDataException("it is another object");
    }

    private static string[] ReadHeader(ZLibStream inflated)
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
