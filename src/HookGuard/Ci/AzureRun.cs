namespace HookGuard.Ci;

/// <summary>Which run of Azure Pipelines this is. Advanced Security for Azure DevOps takes no report that does not say so.</summary>
internal static class AzureRun
{
    public const string Prefix = "azuredevops/pipeline/build/";

    private static readonly (string Name, string Variable)[] Parts =
    [
        ("buildDefinitionId", "SYSTEM_DEFINITIONID"),
        ("buildDefinitionName", "BUILD_DEFINITIONNAME"),
        ("phaseId", "SYSTEM_PHASEID"),
        ("phaseName", "SYSTEM_PHASENAME"),
    ];

    /// <summary>Nothing outside of Azure Pipelines.</summary>
    public static IReadOnlyList<(string Name, string Value)> Properties() =>
        string.Equals(Environment.GetEnvironmentVariable("TF_BUILD"), "true", StringComparison.OrdinalIgnoreCase)
            ? [.. Parts.Select(part => (Prefix + part.Name, Environment.GetEnvironmentVariable(part.Variable) ?? ""))]
            : [];
}
