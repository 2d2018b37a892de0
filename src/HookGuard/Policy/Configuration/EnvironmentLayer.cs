using System.Collections;
using System.Globalization;

namespace HookGuard.Policy.Configuration;

/// <summary>The configuration that stands in <c>HOOKGUARD_…</c> variables: keys are joined by two underscores, and case does not count.</summary>
internal static class EnvironmentLayer
{
    public const string Prefix = "HOOKGUARD_";

    /// <summary>Variables that are no keys of the configuration.</summary>
    private static readonly string[] Others = ["HOOKGUARD_READER", "HOOKGUARD_CACHE_KEY"];

    public static IReadOnlyList<string> Names() =>
        [
            .. Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Select(variable => (string)variable.Key)
                .Where(name =>
                    name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                    && !Others.Contains(name, StringComparer.OrdinalIgnoreCase)
                ),
        ];

    public static ConfigurationProblem? Check(string name)
    {
        var shape = ConfigurationKeys.Root;
        foreach (var part in name[Prefix.Length..].Split("__"))
        {
            var next = shape.Kind switch
            {
                SettingType.Map => shape.Each,
                SettingType.List when int.TryParse(part, CultureInfo.InvariantCulture, out _) => shape.Each,
                _ => (shape.Or ?? shape)
                    .Keys.FirstOrDefault(key => key.Key.Equals(part, StringComparison.OrdinalIgnoreCase))
                    .Value,
            };
            if (next is null)
            {
                return new ConfigurationProblem(
                    name,
                    Place: null,
                    $"there is no key '{part}'{Suggestion.AsQuestion(part, (shape.Or ?? shape).Keys.Keys)}"
                );
            }

            if (next.IsOnlyInFiles)
            {
                return new ConfigurationProblem(name, Place: null, $"'{part}' can be set only in a configuration file");
            }

            shape = next;
        }

        return Complaint(shape, Environment.GetEnvironmentVariable(name)!) is { } complaint
            ? new ConfigurationProblem(name, Place: null, $"the value {complaint}")
            : null;
    }

    private static string? Complaint(SettingSchema shape, string value) =>
        shape.Kind switch
        {
            SettingType.Text => ConfigurationCheck.Complaint(shape, value),
            SettingType.Number => int.TryParse(value, CultureInfo.InvariantCulture, out _)
                ? null
                : "must be a whole number",
            SettingType.Flag => bool.TryParse(value, out _) ? null : "must be true or false",
            _ => "belongs to a key below this one",
        };
}
