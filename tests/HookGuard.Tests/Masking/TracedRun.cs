using System.Text.RegularExpressions;

namespace HookGuard.Tests.Masking;

/// <summary>A run of the tool under strace: which programs it and its children started, how, and what they wrote into files.</summary>
/// <param name="Result">What it printed.</param>
/// <param name="Children">Arguments and environment of each program but the tool itself.</param>
/// <param name="Writes">The path of a file and what was written into it, in each call that wrote.</param>
internal sealed partial record TracedRun(
    CommandResult Result,
    IReadOnlyList<string> Children,
    IReadOnlyList<(string File, string Text)> Writes
)
{
    private const int MostMilliseconds = 10_000;

    private const string Calls =
        "execve,write,pwrite64,writev,pwritev,pwritev2,symlink,symlinkat,rename,renameat,renameat2";

    public static TracedRun Of(TestRepository repository, string[] arguments, byte[] input)
    {
        var file = Path.GetTempFileName();
        try
        {
            string[] strace =
            [
                "-f",
                "-qq",
                "-v",
                "-y",
                "-s",
                "65535",
                "--seccomp-bpf",
                "-e",
                $"trace={Calls}",
                "-o",
                file,
            ];
            var result = repository.Run("strace", [.. strace, TestRepository.Tool, .. arguments], input);
            var lines = File.ReadAllLines(file);
            var renamed = lines
                .Select(line => Rename().Match(line))
                .Where(found => found.Success)
                .ToLookup(
                    found => found.Groups["old"].Value,
                    found => Path.Join(found.Groups["folder"].Value, found.Groups["name"].Value),
                    StringComparer.Ordinal
                );
            return new TracedRun(
                result,
                [.. lines.Where(line => line.Contains(" execve(")).Skip(1)],
                [
                    .. lines
                        .Select(line => Write().Match(line))
                        .Where(found => found.Success)
                        .Select(found => (Final(found.Groups["file"].Value, renamed), found.Groups["text"].Value)),
                ]
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    // What is written beside a file first is that file.
    private static string Final(string file, ILookup<string, string> renamed) =>
        renamed[Path.GetFileName(file)].FirstOrDefault() ?? file;

    // A pipe, a socket and a device are named in another way, or are no files that stay.
    [GeneratedRegex(
        @"^\d+ +p?write(?:v|64|v2)?\(\d+<(?<file>/(?!dev/)[^>]*)>, (?<text>.*)",
        RegexOptions.ExplicitCapture,
        MostMilliseconds
    )]
    private static partial Regex Write();

    [GeneratedRegex(
        @"renameat2?\([^,]*, ""(?<old>[^""]*)"", \d+<(?<folder>[^>]*)>, ""(?<name>[^""]*)""",
        RegexOptions.ExplicitCapture,
        MostMilliseconds
    )]
    private static partial Regex Rename();
}
