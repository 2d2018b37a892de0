using HookGuard.Detection;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration.Importing;
using Microsoft.Extensions.Configuration;

namespace HookGuard.Policy.Configuration;

/// <summary>The layers of configuration put together: built in, machine, user, repository, environment, flags.</summary>
/// <param name="Settings">What is in force; only to be used where there are no problems.</param>
/// <param name="Problems">Everything that is wrong with the layers.</param>
/// <param name="Overruled">The keys that a later layer sets in vain, and which layer.</param>
/// <param name="Locks">The keys that a layer has closed to later ones, and which layer.</param>
/// <param name="Remarks">What of the imported rule files is left out, and why.</param>
/// <param name="RuleFiles">Which file brought each rule that is not built in.</param>
internal sealed record LayeredConfiguration(
    Settings Settings,
    IReadOnlyList<ConfigurationProblem> Problems,
    IReadOnlyDictionary<string, string> Locks,
    IReadOnlyList<(string Key, string Source)> Overruled,
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
        List<ConfigurationProblem> problems = [];
        List<ConfigurationProblem> remarks = [];
        List<ConfigurationCheck> checks = [];
        var builder = new SettingsBuilder();
        foreach (var layer in layers)
        {
            var check = new ConfigurationCheck(layer.Source, layer.Json);
            check.Run();
            checks.Add(check);
            problems.AddRange(check.Problems);
            if (check.Problems is [])
            {
                var file = Bind(IndexedJsonSource.Of(layer.Json));
                problems.AddRange(InvalidRules(file, layer.Source));
                builder.Add(file, layer.Source);
                builder.AddImported(RuleImport.Read(layer, file.Rules.Import, problems, remarks));
                if (file.Baseline == true)
                {
                    builder.AddBaseline(ReadBaseline(layer, problems));
                }

                if (layer.MayLock)
                {
                    builder.Lock(file.Lock);
                }
            }
        }

        problems.AddRange(variables.Select(EnvironmentLayer.Check).OfType<ConfigurationProblem>());
        if (variables is not [] && problems is [])
        {
            builder.Add(
                Bind(new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentLayer.Prefix)),
                "the environment"
            );
        }

        builder.Add(flags ?? new ConfigurationFile(), "the command line");
        var settings = builder.Build();
        var known = settings.RuleIds.ToHashSet(StringComparer.Ordinal);
        problems.AddRange(checks.SelectMany(check => check.UnknownRules(known)));
        problems.AddRange(
            settings
                .RuleIds.CountBy(id => id, StringComparer.Ordinal)
                .Where(id => id.Value > 1)
                .Select(id => new ConfigurationProblem("rules", null, $"'{id.Key}' is the id of more than one rule"))
        );
        return new LayeredConfiguration(
            settings,
            problems,
            builder.Locks,
            builder.Overruled,
            remarks,
            builder.RuleFiles
        );
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

    private static IEnumerable<ConfigurationProblem> InvalidRules(ConfigurationFile file, string source) =>
        file
            .Rules.Custom.Select(rule => (rule.Id, Mistake: rule.ToRule().ValidateSyntax()))
            .Where(rule => rule.Mistake is not null)
            .Select(rule => new ConfigurationProblem(source, null, $"the rule '{rule.Id}': {rule.Mistake}"));

    // One that is missing allows nothing, which is safe.
    private static IReadOnlyList<AllowEntry> ReadBaseline(ConfigurationLayer layer, List<ConfigurationProblem> problems)
    {
        if (layer.Beside(Baseline.FileName) is not { } content)
        {
            return [];
        }

        var entries = Baseline.Read(content.Span, out var wrong);
        if (wrong > 0)
        {
            problems.Add(
                new ConfigurationProblem(
                    Baseline.FileName,
                    new LinePosition(wrong, 1),
                    "this line is not a fingerprint and a path"
                )
            );
        }

        return entries;
    }

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

    private static ConfigurationFile Bind(IConfigurationBuilder layer) =>
        layer.Build().Get<ConfigurationFile>() ?? new ConfigurationFile();
}
