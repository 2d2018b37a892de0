using HookGuard.Detection;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration.Importing;
using Microsoft.Extensions.Configuration;

namespace HookGuard.Policy.Configuration;

/// <summary>Reads layers of configuration, each after the files that it extends, and collects every problem.</summary>
internal sealed class LayerReader
{
    // Far more than people write, and few enough to be read in a hook.
    private const int MostExtended = 32;

    private readonly List<ConfigurationProblem> problems = [];
    private readonly List<ConfigurationProblem> remarks = [];
    private readonly List<ConfigurationCheck> checks = [];
    private readonly HashSet<string> extended = new(StringComparer.Ordinal);

    public SettingsBuilder Builder { get; } = new();

    public IReadOnlyList<ConfigurationProblem> Problems => problems;

    public IReadOnlyList<ConfigurationProblem> Remarks => remarks;

    /// <summary>The rules that a file names and nobody has.</summary>
    public IEnumerable<ConfigurationProblem> UnknownRules(IReadOnlySet<string> known) =>
        checks.SelectMany(check => check.UnknownRules(known));

    public void Add(ConfigurationLayer layer) => Add(layer, [layer.Source]);

    public void AddVariables(IReadOnlyList<string> variables)
    {
        problems.AddRange(variables.Select(EnvironmentLayer.Check).OfType<ConfigurationProblem>());
        if (variables is not [] && problems is [])
        {
            const string source = "the environment";
            var file = Bind(new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentLayer.Prefix));
            problems.AddRange(StoreEntry.Problems(file, source));
            Builder.Add(file, source);
        }
    }

    /// <param name="layer">The layer.</param>
    /// <param name="chain">The files by which it is reached, itself at the end.</param>
    private void Add(ConfigurationLayer layer, IReadOnlyList<string> chain)
    {
        var check = new ConfigurationCheck(layer.Source, layer.Json);
        check.Run();
        checks.Add(check);
        problems.AddRange(check.Problems);
        if (check.Problems is not [])
        {
            return;
        }

        var file = Bind(IndexedJsonSource.Of(layer.Json));
        foreach (var name in file.Extends)
        {
            Extend(layer, name, chain);
        }

        problems.AddRange(InvalidRules(file, layer.Source));
        problems.AddRange(StoreEntry.Problems(file, layer.Source));
        Builder.Add(file, layer.Source);
        Builder.AddImported(RuleImport.Read(layer, file.Rules.Import, problems, remarks));
        if (file.Baseline == true)
        {
            Builder.AddBaseline(ReadBaseline(layer));
        }

        if (layer.MayLock)
        {
            Builder.Lock(file.Lock);
        }
    }

    private void Extend(ConfigurationLayer layer, string name, IReadOnlyList<string> chain)
    {
        if (ExtendedLayer.Find(layer, name, out var problem) is not { } next)
        {
            problems.Add(new ConfigurationProblem(layer.Source, Place: null, problem));
        }
        else if (chain.Contains(next.Source, StringComparer.Ordinal))
        {
            problems.Add(
                new ConfigurationProblem(
                    layer.Source,
                    Place: null,
                    $"extends names '{name}', which extends this file in turn"
                )
            );
        }
        // What several files extend is read once, before the first of them.
        else if (extended.Add(next.Source))
        {
            if (extended.Count > MostExtended)
            {
                throw new GuardException(
                    ExitCode.Usage,
                    $"{layer.Source} and the files that it extends name more than {MostExtended} files",
                    "Put them together into fewer files."
                );
            }

            Add(next, [.. chain, next.Source]);
        }
    }

    private static IEnumerable<ConfigurationProblem> InvalidRules(ConfigurationFile file, string source) =>
        file
            .Rules.Custom.Select(rule => (rule.Id, Mistake: rule.ToRule().ValidateSyntax()))
            .Where(rule => rule.Mistake is not null)
            .Select(rule => new ConfigurationProblem(source, null, $"the rule '{rule.Id}': {rule.Mistake}"));

    // One that is missing allows nothing, which is safe.
    private IReadOnlyList<AllowEntry> ReadBaseline(ConfigurationLayer layer)
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

    private static ConfigurationFile Bind(IConfigurationBuilder layer) =>
        layer.Build().Get<ConfigurationFile>() ?? new ConfigurationFile();
}
