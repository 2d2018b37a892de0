using System.Text.Json;

namespace HookGuard.Installation.Managers;

/// <summary>The configuration as lefthook has put it together from all its files, in JSON.</summary>
internal static class LefthookDump
{
    // The same job in each file of lefthook's is one job.
    private const string Job = "hookguard";

    private static readonly string[] Conditions = ["skip", "only"];

    public static bool IsConditional(byte[] dump, string hook)
    {
        try
        {
            using var document = JsonDocument.Parse(dump);
            return !document.RootElement.TryGetProperty(hook, out var settings)
                || HasCondition(settings)
                || !settings.TryGetProperty("jobs", out var jobs)
                || !jobs.EnumerateArray().Any(IsJob)
                || jobs.EnumerateArray().Where(IsJob).Any(HasCondition);
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static bool IsJob(JsonElement job) => job.TryGetProperty("name", out var name) && name.ValueEquals(Job);

    private static bool HasCondition(JsonElement settings) =>
        Conditions.Any(name =>
            settings.TryGetProperty(name, out var condition)
            && condition.ValueKind is not (JsonValueKind.False or JsonValueKind.Null)
        );
}
