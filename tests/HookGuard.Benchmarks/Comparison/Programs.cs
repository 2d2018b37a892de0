using HookGuard.Benchmarks.Attacks;

namespace HookGuard.Benchmarks.Comparison;

/// <summary>The programs of this machine.</summary>
internal static class Programs
{
    public static bool Has(string program) =>
        File.Exists(program)
        || (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Join(folder, program)));

    /// <summary>What a program says of its version; null where it fails, as git does without an extension.</summary>
    public static string? FirstLine(Contender contender, ScratchRepository repository)
    {
        using var process = repository.Start(contender.Program, contender.Version, []);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var line = $"{output}\n{error.Result}".Split('\n').FirstOrDefault(each => !string.IsNullOrWhiteSpace(each));
        return process.ExitCode is 0 or 1 && !error.Result.Contains("not a git command", StringComparison.Ordinal)
            ? (line ?? "").Trim()
            : null;
    }
}
