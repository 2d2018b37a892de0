using System.Text;
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
    /// <param name="path">The path.</param>
    /// <param name="secrets">What is detected in it, in the order of position.</param>
    public static string Mask(string path, IReadOnlyList<DetectedSecret> secrets)
    {
        if (secrets is [])
        {
            return path;
        }

        var masked = new StringBuilder();
        var end = 0;
        foreach (var secret in secrets)
        {
            masked.Append(path, end, secret.Span.Start - end).Append(secret.Mask);
            end = secret.Span.End;
        }

        return masked.Append(path, end, path.Length - end).ToString();
    }
}
