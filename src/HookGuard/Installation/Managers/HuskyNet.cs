namespace HookGuard.Installation.Managers;

/// <summary>
/// Husky.Net: hook files in <c>.husky</c>. A plain line in them, not a task of its runner: a task gets no standard input, and is
/// skipped with success when a variable finds no file.
/// </summary>
internal sealed class HuskyNet : IHookManager
{
    public string Name => "husky.net";

    public bool IsUsedIn(Clone clone) =>
        File.Exists(Path.Combine(HuskyFolder.Of(clone), "task-runner.json"))
        || SharedFiles.HasLocalTool(clone, "husky");

    public string? ScriptFolder(Clone clone) => clone.Display(HuskyFolder.Of(clone));

    public IReadOnlyList<string> Files(Clone clone) => HuskyFolder.Files(clone);

    public void Add(Clone clone) => HuskyFolder.Add(clone, HuskyFolder.HuskyNetOpening);

    public bool IsIntact(Clone clone, string file) => HuskyFolder.IsIntact(file);

    public void Remove(Clone clone) => HuskyFolder.Remove(clone);

    // Without husky.sh, which is not committed, the hook file fails: that blocks, as it should.
    public bool Runs(Clone clone, string hook) => HuskyFolder.RunsItself(clone, hook);
}
