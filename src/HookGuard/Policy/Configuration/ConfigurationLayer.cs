using HookGuard.FileSystem;

namespace HookGuard.Policy.Configuration;

/// <summary>A configuration file as it was read.</summary>
/// <param name="Source">What it is called in messages.</param>
/// <param name="Json">Its content.</param>
/// <param name="MayLock">Whether it belongs to the machine or its user, and so may close keys to later layers.</param>
/// <param name="Beside">Reads a file by a path relative to it; null where there is none.</param>
internal sealed record ConfigurationLayer(
    string Source,
    ReadOnlyMemory<byte> Json,
    bool MayLock,
    Func<string, ReadOnlyMemory<byte>?> Beside
)
{
    // Editors on Windows put a byte order mark there, which JSON does not know.
    public ReadOnlyMemory<byte> Json { get; } = Json.Span.StartsWith("\uFEFF"u8) ? Json[3..] : Json;

    public const string FileName = ".hookguard.json";

    /// <summary>The file of the machine, and that of the user.</summary>
    private static IEnumerable<ConfigurationLayer> OfMachine()
    {
        foreach (var file in MachineFiles())
        {
            if (BoundedFile.TryRead(file) is { } json)
            {
                yield return new ConfigurationLayer(file, json, MayLock: true, FilesBeside(file));
            }
        }
    }

    /// <summary>The file of the repository, read from what is being recorded.</summary>
    private static ConfigurationLayer? OfRepository(Func<string, ReadOnlyMemory<byte>?> read) =>
        read(FileName) is { } json ? new ConfigurationLayer(FileName, json, MayLock: false, read) : null;

    /// <summary>All files, in the order in which they are laid over each other.</summary>
    public static IReadOnlyList<ConfigurationLayer> All(Func<string, ReadOnlyMemory<byte>?> repository) =>
        OfRepository(repository) is { } layer ? [.. OfMachine(), layer] : [.. OfMachine()];

    /// <summary>Reads files of a work tree, and none outside of it.</summary>
    public static Func<string, ReadOnlyMemory<byte>?> FilesIn(string folder) =>
        path =>
            Content(
                path != FileName && path.EndsWith(".json", StringComparison.Ordinal)
                    ? BoundedFile.TryReadUnlinked(folder, path, ExtendedLayer.MostBytes)
                    : BoundedFile.TryReadIn(folder, path)
            );

    /// <summary>A file that a layer of the machine names; null where there is none.</summary>
    public static ConfigurationLayer? OnMachine(string file) =>
        BoundedFile.TryReadUnlinked(Path.GetDirectoryName(file)!, file, ExtendedLayer.MostBytes) is { } json
            ? new ConfigurationLayer(file, json, MayLock: true, FilesBeside(file))
            : null;

    // Whoever may write there may read what they name.
    private static Func<string, ReadOnlyMemory<byte>?> FilesBeside(string file) =>
        path => Content(BoundedFile.TryRead(Path.Combine(Path.GetDirectoryName(file)!, path)));

    // A bare null would become an empty memory.
    private static ReadOnlyMemory<byte>? Content(byte[]? read) => read is null ? (ReadOnlyMemory<byte>?)null : read;

    private static IEnumerable<string> MachineFiles() =>
        new[]
        {
            OperatingSystem.IsWindows() ? Folder(Environment.SpecialFolder.CommonApplicationData) : "/etc",
            Folder(Environment.SpecialFolder.ApplicationData),
        }
            .Where(folder => folder is not "")
            .Select(folder => Path.Combine(folder, "hookguard", "hookguard.json"));

    private static string Folder(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);
}
