namespace HookGuard.Policy.Configuration;

/// <summary>The <c>budgets</c> part of a configuration file: how long a look may take before it gives up and blocks.</summary>
internal sealed class BudgetsSection
{
    public string? Commit { get; set; }

    public string? Push { get; set; }

    public string? Receive { get; set; }
}
