namespace HookGuard.Installation.Managers;

/// <summary>
/// The husky of npm. Since version 9 git runs stubs in <c>.husky/_</c>, which run the plain shell lines of <c>.husky/HOOK</c>;
/// before, git ran <c>.husky/HOOK</c> itself.
/// </summary>
internal sealed class NpmHusky : IHookManager
{
    public string Name => "husky";

    public bool IsUsedIn(Clone clone) =>
        Directory.Exists(clone.PathOf(".husky"))
        || MarkedBlock.Read(clone.PathOf("package.json")).Contains("\"husky\"", StringComparison.Ordinal);

    public IReadOnlyList<string> Files(Clone clone) => HuskyFolder.Files(clone);

    public void Add(Clone clone) => HuskyFolder.Add(clone, IsOld(clone) ? HuskyFolder.OldNpmOpening : "");

    public void Remove(Clone clone) => HuskyFolder.Remove(clone);

    public bool Runs(Clone clone, string hook) =>
        MarkedBlock.IsIn(HuskyFolder.HookFile(clone, hook))
        && (
            IsOld(clone)
            || (clone.HooksFolder == clone.PathOf(".husky", "_") && File.Exists(Path.Combine(clone.HooksFolder, hook)))
        );

    private static bool IsOld(Clone clone) => clone.HooksFolder == clone.PathOf(".husky");
}
