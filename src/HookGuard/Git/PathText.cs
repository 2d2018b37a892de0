using HookGuard.Detection;

namespace HookGuard.Git;

/// <summary>A path as a text: git records it too, and a folder's or a file's name can be a credential.</summary>
internal static class PathText
{
    /// <summary>At the offsets of the path, but with its names apart: a separator must not be taken for a part of a value.</summary>
    public static SourceText Of(string path) => SourceText.From(path.Replace('/', ' '));

    /// <summary>A name of any kind with every value in it masked.</summary>
    public static string Mask(string name, Detector detector) => Mask(name, detector.Detect("", Of(name)));

    /// <summary>The path with every value in it masked.</summary>
    public static string Mask(string path, IReadOnlyList<DetectedSecret> secrets)
    {
        foreach (var secret in secrets.Reverse())
        {
            path = string.Concat(path.AsSpan(0, secret.Span.Start), secret.Mask, path.AsSpan(secret.Span.End));
        }

        return path;
    }
}
