using HookGuard.Detection;
using Tomlyn;

namespace HookGuard.Policy.Importing;

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
            if (layer.Beside(file) is not { } content)
            {
                problems.Add(
                    new ConfigurationProblem(layer.Source, null, $"rules.import names '{file}', which is not there")
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
                problems.Add(new ConfigurationProblem(file, null, $"it is no valid TOML: {error.Message}"));
            }
        }

        return rules;
    }
}
