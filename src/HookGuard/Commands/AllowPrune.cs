using System.CommandLine;
using HookGuard.Files;
using HookGuard.Git;
using HookGuard.Policy.Allowing;
using HookGuard.Policy.Configuration;

namespace HookGuard.Commands;

internal static class AllowPrune
{
    public static Command Create()
    {
        var unused = new Option<bool>("--unused")
        {
            Description = "Also those that suppress nothing in the files; a history or a message may still need them.",
        };
        var command = new Command("prune", "Remove expired suppressions from .hookguard.json.") { unused };
        command.SetAction(parsed => Run(parsed.GetValue(unused), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(bool unused, TextWriter output)
    {
        FileTree tree = new(["."]);
        SuppressionList list = new(tree);
        // In the order of the file: entries come first, and those of one file as it has them.
        var own = list.Items.Where(item => item.Place == ConfigurationLayer.FileName).ToList();
        var gone = own.ConvertAll(item => item.Until < list.Settings.Today || (unused && !item.Used));
        foreach (var item in own.Where((_, index) => gone[index]))
        {
            output.WriteLine($"Removed {item.Text}");
        }

        if (gone.Contains(true) && ConfigurationLayer.FilesIn(tree.Root)(ConfigurationLayer.FileName) is { } file)
        {
            var edited = AllowRemoval.Remove(file.Span, index => gone[index]);
            var others = ConfigurationLayer.FilesIn(tree.Root);
            LayeredConfiguration.Load(name => name == ConfigurationLayer.FileName ? edited : others(name));
            RepositoryFiles.At(tree.Root).Write(ConfigurationLayer.FileName, edited);
            output.WriteLine($"Stage the change: git add {ConfigurationLayer.FileName}");
        }
    }
}
