using System.Formats.Tar;

namespace HookGuard.FileSystem;

/// <summary>Tells files from what only stands among them: opening a pipe would wait for a writer for ever.</summary>
internal static class FileKind
{
    /// <summary>What a path without a length is that git could not record; null for a file.</summary>
    public static string? NameOfSpecial(string path)
    {
        // Only the writer of archives tells kinds apart without opening what is special.
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, leaveOpen: true);
            writer.WriteEntry(path, "entry");
        }
        catch (IOException problem) when (problem.GetType() == typeof(IOException))
        {
            return "a socket";
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()!.EntryType switch
        {
            TarEntryType.Fifo => "a named pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }
}
