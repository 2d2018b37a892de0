using System.Security.Cryptography;
using System.Text;
using HookGuard.Detection;
using HookGuard.FileSystem;
using HookGuard.Git.Storage;

namespace HookGuard.History;

/// <summary>
/// Names everything that decides whether anything is detected in a commit: this program's code, the runtime, every field of the custom rules, and
/// the files that give commits other parents.
/// </summary>
internal static class CleanVersion
{
    private const int Length = 16;

    private static readonly string[] ParentFiles = ["shallow", "info/grafts"];

    public static string Of(Detector detector, RepositoryPaths paths, bool opensArchives)
    {
        using var parts = new MemoryStream();
        using var writer = new BinaryWriter(parts, Encoding.UTF8);
        // The compiler derives these from all sources.
        writer.Write(typeof(CleanVersion).Module.ModuleVersionId.ToByteArray());
        writer.Write(typeof(Detector).Module.ModuleVersionId.ToByteArray());
        writer.Write(Environment.Version.ToString());
        writer.Write(opensArchives);
        foreach (var file in ParentFiles.Select(name => Path.Join(paths.CommonDirectory, name)))
        {
            var content = BoundedFile.TryRead(file) ?? [];
            writer.Write(content.Length);
            writer.Write(content);
        }

        Write(writer, [.. detector.Options.Packs.Select(pack => pack.Name)]);
        foreach (var rule in detector.Options.CustomRules)
        {
            Write(writer, rule);
        }

        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(parts.ToArray()).AsSpan(0, Length));
    }

    private static void Write(BinaryWriter writer, CustomRule rule)
    {
        // None of its fields is a list.
        writer.Write(rule.Rule.ToString());
        writer.Write(rule.Pattern);
        Write(writer, rule.Keywords);
        writer.Write(rule.Group ?? -1);
        writer.Write((int)rule.Confidence);
        writer.Write(rule.MinimumEntropy);
        Write(writer, rule.PathPattern is { } pattern ? [pattern] : []);
        Write(writer, rule.AllowedValues);
        Write(writer, rule.StopWords);
        writer.Write(rule.IsOptional);
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> values)
    {
        writer.Write(values.Count);
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }
}
