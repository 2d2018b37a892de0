using System.Text.RegularExpressions;

namespace HookGuard.Installation.Managers;

/// <summary>
/// The husky of npm. Since version 9 git runs stubs in <c>.husky/_</c>, which run the plain shell lines of <c>.husky/HOOK</c>;
/// since version 5 git ran <c>.husky/HOOK</c> itself. Version 4 had hooks in git's own folder, where they are kept like any other.
/// </summary>
internal sealed partial class NpmHusky : IHookManager
{
    public string Name => "husky";

    public bool IsUsedIn(Clone clone) =>
        Directory.Exists(HuskyFolder.Of(clone))
        || (
            MarkedBlock.Read(clone.PathOf("package.json")) is var package
            && package.Contains("\"husky\"", StringComparison.Ordinal)
            && !SettingsOfVersion4().IsMatch(package)
        );

    public string? ScriptFolder(Clone clone) => clone.Display(HuskyFolder.Of(clone));

    public IReadOnlyList<string> Files(Clone clone) => HuskyFolder.Files(clone);

    public void Add(Clone clone) =>
        HuskyFolder.Add(clone, HuskyFolder.IsHooksFolder(clone) ? HuskyFolder.OldNpmOpening : "");

    public bool IsIntact(Clone clone, string file) => HuskyFolder.IsIntact(file);

    public void Remove(Clone clone) => HuskyFolder.Remove(clone);

    public bool Runs(Clone clone, string hook) =>
        HuskyFolder.RunsItself(clone, hook)
        || (
            clone.HasHooksIn(Path.Combine(HuskyFolder.Of(clone), HuskyFolder.Inner))
            && MarkedBlock.IsIn(HuskyFolder.HookFile(clone, hook))
            && HookFolder.IsExecutable(Path.Combine(clone.HooksFolder, hook))
        );

    [GeneratedRegex(@"""husky""\s*:\s*\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingsOfVersion4();
}
