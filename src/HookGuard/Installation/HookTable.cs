namespace HookGuard.Installation;

/// <summary>For people: what git runs at each hook, in order.</summary>
internal static class HookTable
{
    public static void Write(TextWriter writer, Clone clone)
    {
        foreach (var hook in Installer.Hooks(clone))
        {
            var steps = HookStep.At(clone, hook).Select(step => step.Name).DefaultIfEmpty("nothing");
            writer.WriteLine($"  {hook, -18}{string.Join(", then ", steps)}");
        }
    }
}
