namespace HookGuard;

internal static class StageNames
{
    /// <summary>As it is written on the command line and in reports.</summary>
    public static string Name(this Stage stage) => stage.ToString().ToLowerInvariant();
}
