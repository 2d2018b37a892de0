using System.Text.Json;

namespace HookGuard.Installation.Managers;

/// <summary>The configuration as lefthook has put it together from all its files, in JSON.</summary>
internal static class LefthookDump
{
    /// <summary>The same job in each file of lefthook's is one job.</summary>
    public const string Job = "hookguard";

    private static readonly string[] Conditions = ["skip", "only", "exclude_tags"];

    private static readonly string[] OfTheJob = ["name", "run", "use_stdin"];

    /// <summary>Whether the job calls this command at a hook, without any setting by which it may be left out.</summary>
    public static bool RunsAlways(byte[] dump, string hook, string command)
    {
        try
        {
            using var document = JsonDocument.Parse(dump);
            return document.RootElement.TryGetProperty(hook, out var settings)
                && !Conditions.Any(name => IsSet(settings, name))
                && settings.TryGetProperty("jobs", out var jobs)
                && jobs.EnumerateArray().Where(IsJob).ToList() is [_, ..] found
                && found.TrueForAll(job => IsAsWritten(job, command));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsJob(JsonElement job) => job.TryGetProperty("name", out var name) && name.ValueEquals(Job);

    private static bool IsAsWritten(JsonElement job, string command) =>
        job.TryGetProperty("run", out var run)
        && run.ValueEquals(command)
        && job.EnumerateObject().All(setting => OfTheJob.Contains(setting.Name) || !IsSet(job, setting.Name));

    private static bool IsSet(JsonElement settings, string name) =>
        settings.TryGetProperty(name, out var value)
        && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null);
}
