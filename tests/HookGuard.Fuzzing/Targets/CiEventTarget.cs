using HookGuard.Ci;

namespace HookGuard.Fuzzing.Targets;

/// <summary>The event file of a CI run, as every provider reads it.</summary>
internal static class CiEventTarget
{
    private static readonly string File = Path.Join(SeedRepository.Folder, "event.json");

    public static Target Target { get; } =
        new(
            "ci-event",
            [
                Sample.Bytes(
                    $$"""
                    { "before": "{{new string('0', 40)}}", "repository": { "default_branch": "main" },
                      "pull_request": { "base": { "sha": "{{new string(
                        'a',
                        40
                    )}}", "ref": "main" }, "head": { "sha": "b" } } }
                    """
                ),
            ],
            ["\"merge_group\"", "\"base_sha\"", "\"before\"", "null", "{", "}", "[", "]", "\"\\ud800\"", "1e999"],
            input =>
            {
                System.IO.File.WriteAllBytes(File, input);
                var variables = new CiVariables(name => name.EndsWith("PATH", StringComparison.Ordinal) ? File : "x");
                foreach (var provider in CiProviders.All)
                {
                    provider.Bases(variables).Count();
                    provider.Target(variables);
                    provider.Request(variables);
                    provider.Built(variables);
                    provider.Default(variables);
                    provider.IsNew(variables);
                }
            }
        );
}
