namespace HookGuard.Policy;

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
    public const string FileName = ".hookguard.json";

    /// <summary>The file of the machine, and that of the user.</summary>
    public static IEnumerable<ConfigurationLayer> OfMachine()
    {
        foreach (var file in MachineFiles())
        {
            if (File.Exists(file))
            {
                yield return OfFile(file, mayLock: true);
            }
        }
    }

    /// <summary>The file of the repository, read from what is being recorded.</summary>
    public static ConfigurationLayer? OfRepository(Func<string, ReadOnlyMemory<byte>?> read) =>
        read(FileName) is { } json ? new ConfigurationLayer(FileName, json, MayLock: false, read) : null;

    public static ConfigurationLayer OfFile(string file, bool mayLock = false)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return new ConfigurationLayer(file, File.ReadAllBytes(file), mayLock, Read);

        ReadOnlyMemory<byte>? Read(string path) =>
            Path.Combine(folder, path) is var full && File.Exists(full)
                ? new ReadOnlyMemory<byte>(File.ReadAllBytes(full))
                : null;
    }

    public static IEnumerable<string> MachineFiles() =>
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
