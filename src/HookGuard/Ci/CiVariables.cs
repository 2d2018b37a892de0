using System.Text.Json;
using HookGuard.FileSystem;

namespace HookGuard.Ci;

/// <summary>The environment that a CI system sets up.</summary>
internal sealed class CiVariables(Func<string, string?> read)
{
    public static CiVariables OfProcess { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>Null where it is not set, or set to nothing.</summary>
    public string? this[string name] => read(name) is { Length: > 0 } value ? value : null;

    /// <summary>A text in the JSON file that a variable names, by the path to it; null where there is none.</summary>
    public string? InFile(string name, params string[] path)
    {
        if (this[name] is not { } file || BoundedFile.TryRead(file) is not { } content)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(content);
            return Find(json.RootElement, path);
        }
        // Text that is no Unicode shows only when it is asked for.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // Without the original: it may quote the file.
            throw new GuardException(
                ExitCode.Incomplete,
                $"the file that {name} names cannot be read as JSON",
                "Name the base commit of the change: 'hookguard ci --base COMMIT'."
            );
        }
    }

    private static string? Find(JsonElement at, string[] path)
    {
        foreach (var step in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return null;
            }
        }

        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }
}
