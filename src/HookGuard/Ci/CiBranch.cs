namespace HookGuard.Ci;

/// <summary>Names of branches, as systems give them: with or without what every branch begins with.</summary>
internal static class CiBranch
{
    private const string Heads = "refs/heads/";

    public static string Short(string name) =>
        name.StartsWith(Heads, StringComparison.Ordinal) ? name[Heads.Length..] : name;

    public static string Tracking(string name) => $"refs/remotes/origin/{Short(name)}";
}
