using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HookGuard.Detection;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>
/// Remembers, in the git directory, the commits in which nothing was detected, so that they are not read again. That depends on
/// the detector alone, not on what allows or ignores a finding, so each detector has a file of its own. Losing it costs only time.
/// </summary>
internal sealed class CleanCommits(string gitDirectory, Detector detector)
{
    private const int KeptDays = 30;

    private readonly string file = Path.Join(gitDirectory, "hookguard", "clean", Name(detector));

    /// <summary>Those of some commits that it does not know.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlyList<string> commits)
    {
        if (!File.Exists(file))
        {
            return commits;
        }

        HashSet<UInt128> known = [];
        using var content = File.OpenRead(file);
        var lines = new LineReader(content);
        while (lines.TryRead(out var line))
        {
            // A line that a killed run left unfinished is no id.
            if (
                line.Length is 40 or 64
                && UInt128.TryParse(line[..32], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var id)
            )
            {
                known.Add(id);
            }
        }

        return [.. commits.Where(id => !known.Contains(GitObject.Prefix(id)))];
    }

    public void Add(IReadOnlyCollection<string> commits)
    {
        if (commits.Count == 0)
        {
            return;
        }

        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (!File.Exists(file))
            {
                Forget(folder);
            }

            using var output = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            // Begins a line of its own, should the last run have left one unfinished.
            output.Write(Encoding.ASCII.GetBytes($"\n{string.Join('\n', commits)}\n"));
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // A full disk, a read-only repository, a file longer than is allowed (.NET speaks of its arguments then): the next
            // run looks again.
        }
    }

    private static string Name(Detector detector)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Detector).Module.ModuleVersionId.ToByteArray());
        foreach (var rule in detector.Options.CustomRules)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{rule}\0{string.Join('\0', rule.Keywords)}\0\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private static void Forget(DirectoryInfo folder)
    {
        foreach (
            var old in folder.EnumerateFiles().Where(old => old.LastWriteTimeUtc < DateTime.UtcNow.AddDays(-KeptDays))
        )
        {
            old.Delete();
        }
    }
}
