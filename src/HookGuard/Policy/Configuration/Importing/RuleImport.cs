using HookGuard.Detection;
using Tomlyn;

namespace HookGuard.Policy.Configuration.Importing;

/// <summary>Reads the rule files that a layer of the configuration names.</summary>
internal static class RuleImport
{
    public static IEnumerable<(CustomRule Rule, string File)> Read(
        ConfigurationLayer layer,
        IEnumerable<string> files,
        List<ConfigurationProblem> problems,
        List<ConfigurationProblem> remarks
    )
    {
        List<(CustomRule, string)> rules = [];
        foreach (var file in files)
        {
            if (!layer.MayLock && !RepositoryPath.IsInside(file))
            {
                problems.Add(
                    new ConfigurationProblem(
                        layer.Source,
                        null,
                        "rules.import may name only files of the repository, by their path from its root"
                    )
                );
                continue;
            }

            if (layer.Beside(layer.MayLock ? file : RepositoryPath.FromRoot(file)) is not { } content)
            {
                problems.Add(
                    new ConfigurationProblem(layer.Source, null, $"rules.import names '{file}', which does not exist")
                );
                continue;
            }

            try
            {
                var imported = Gitleaks.Import(SourceText.Decode(content.Span).Span.ToString());
                rules.AddRange(imported.Rules.Select(rule => (rule, file)));
                remarks.AddRange(imported.Remarks.Select(remark => new ConfigurationProblem(file, null, remark)));
            }
            catch (TomlException error)
            {
                // The error's own text may quote the file.
                problems.Add(new ConfigurationProblem(file, null, $"line {error.Line ?? 1} is not valid TOML"));
            }
            catch (FormatException error)
            {
                problems.Add(new ConfigurationProblem(file, null, error.Message));
            }
        }

        return rules;
    }
}
