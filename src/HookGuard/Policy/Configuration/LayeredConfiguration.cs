namespace HookGuard.Policy.Configuration;

/// <summary>The layers of configuration put together: built in, machine, user, repository, environment, flags.</summary>
/// <param name="Settings">What is in force; only to be used where there are no problems.</param>
/// <param name="Problems">Everything that is wrong with the layers.</param>
/// <param name="Locks">The keys that a layer has closed to later ones, and which layer.</param>
/// <param name="Remarks">What of the imported rule files is left out, and why.</param>
/// <param name="RuleFiles">Which file brought each rule that is not built in.</param>
internal sealed record LayeredConfiguration(
    Settings Settings,
    IReadOnlyList<ConfigurationProblem> Problems,
    IReadOnlyDictionary<string, string> Locks,
    IReadOnlyList<ConfigurationProblem> Remarks,
    IReadOnlyDictionary<string, string> RuleFiles
)
{
    /// <summary>The settings in force, where the repository's files are read through <paramref name="read"/>.</summary>
    public static Settings Load(Func<string, ReadOnlyMemory<byte>?> read, ConfigurationFile? flags = null)
    {
        var layers = ConfigurationLayer.All(read);
        // Without any, nothing of the configuration packages is even loaded.
        var variables = EnvironmentLayer.Names();
        return layers is [] && variables is [] && flags is null
            ? Settings.BuiltIn
            : Read(layers, variables, flags).OrThrow();
    }

    public static LayeredConfiguration Read(
        IReadOnlyList<ConfigurationLayer> layers,
        IReadOnlyList<string> variables,
        ConfigurationFile? flags = null
    )
    {
        var reader = new LayerReader();
        foreach (var layer in layers)
        {
            reader.Add(layer);
        }

        reader.AddVariables(variables);
        var builder = reader.Builder;
        builder.Add(flags ?? new ConfigurationFile(), "the command line");
        var settings = builder.Build();
        var known = settings.RuleIds.ToHashSet(StringComparer.Ordinal);
        List<ConfigurationProblem> problems =
        [
            .. reader.Problems,
            .. reader.UnknownRules(known),
            .. settings
                .RuleIds.CountBy(id => id, StringComparer.Ordinal)
                .Where(id => id.Value > 1)
                .Select(id => new ConfigurationProblem("rules", null, $"'{id.Key}' is the id of more than one rule")),
        ];
        return new LayeredConfiguration(settings, problems, builder.Locks, reader.Remarks, builder.RuleFiles);
    }

    /// <summary>The rules whose patterns cannot be used. Compiles all of them, which a hook has no time for.</summary>
    public IEnumerable<ConfigurationProblem> UnusableRules() =>
        Settings
            .CustomRules.Select(rule => (rule.Rule.Id, rule.IsOptional, Problem: rule.Validate()))
            .Where(rule => rule.Problem is not null)
            .Select(rule => new ConfigurationProblem(
                RuleFiles[rule.Id],
                null,
                $"'{rule.Id}' {(rule.IsOptional ? "was not imported" : "cannot be used")}: {rule.Problem}"
            ));

    private Settings OrThrow() =>
        Problems switch
        {
            [] => Settings,
            [var only] => throw new GuardException(ExitCode.Usage, only.ToString(), "Correct it and try again."),
            [var first, ..] => throw new GuardException(
                ExitCode.Usage,
                first.ToString(),
                $"'hookguard config check' lists all {Problems.Count} problems."
            ),
        };
}
