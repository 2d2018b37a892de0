using HookGuard.Git.Storage;

namespace HookGuard.Fuzzing.Targets;

/// <summary>An object in a file of its own.</summary>
internal static class LooseObjectTarget
{
    private static readonly string Objects = Path.Join(SeedRepository.Folder, "fuzzed-objects");

    public static Target Target { get; } =
        new(
            "loose-object",
            SeedRepository.Loose,
            ["blob ", "tree ", "\0"],
            input =>
            {
                var id = SeedRepository.Ids[input.Length % SeedRepository.Ids.Length];
                Directory.CreateDirectory(Path.Join(Objects, id[..2]));
                File.WriteAllBytes(Path.Join(Objects, id[..2], id[2..]), input);
                try
                {
                    LooseObject.Read(Objects, id);
                }
                catch (Exception refused)
                    when (refused is InvalidDataException or IOException or Changes.TooLargeException)
                {
                    // As whoever reads it expects.
                }
            }
        );
}
