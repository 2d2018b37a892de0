namespace HookGuard.Processes;

/// <summary>A program by its absolute path: one of the machine's, never one of the repository's.</summary>
internal sealed class ProgramFile
{
    private const UnixFileMode Execute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string[] Suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    private ProgramFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Null where the PATH has none outside of the work tree.</summary>
    /// <param name="name">Without a folder.</param>
    /// <param name="folder">Where it is to work.</param>
    public static ProgramFile? Find(string name, string folder) =>
        Suffixes
            .SelectMany(suffix => SearchPath.For(folder).Files(name + suffix))
            .Where(IsExecutable)
            .Select(file => new ProgramFile(file))
            .FirstOrDefault();

    /// <exception cref="GuardException">There is none.</exception>
    public static ProgramFile Require(string name, string folder) =>
        Find(name, folder)
        ?? throw new GuardException(
            ExitCode.Incomplete,
            $"{name} was not found outside the repository",
            $"Install {name}, or add its folder to PATH."
        );

    /// <summary>The program that runs now.</summary>
    public static ProgramFile Running(string path) => new(path);

    private static bool IsExecutable(string file) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Execute) != 0;
}
