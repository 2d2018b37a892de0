using System.Text;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Tests;

/// <summary>Files as they were just written, looked at as the tool does.</summary>
internal static class ScannedText
{
    /// <summary>A value shaped like a user's API key. Another number is another value.</summary>
    public static string Key(int number = 1) => SampleCredentials.Make(RuleCatalogue.UserApiKey, new Random(number));

    public static Finding Finding(string path, string content, Settings? settings = null) =>
        Look(settings, (path, content)).Findings.Single();

    public static ScanResult Look(Settings? settings, params (string Path, string Content)[] files)
    {
        settings ??= Settings.BuiltIn;
        return new Guard(settings.NewDetector(), settings).Check(
            files.Select(file => new Change
            {
                Kind = ChangeKind.File,
                Path = file.Path,
                New = new Blob("", () => Encoding.UTF8.GetBytes(file.Content)),
                Old = [],
            })
        );
    }
}
