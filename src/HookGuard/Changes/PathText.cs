using System.Text;
using HookGuard.Detection;

namespace HookGuard.Changes;

/// <summary>A path as a text: git records it too, and a folder's or a file's name can be a credential.</summary>
internal static class PathText
{
    /// <summary>At the offsets of the path, but with its names apart: a separator must not be taken for a part of a value.</summary>
    public static SourceText Of(string path) => SourceText.From(path.Replace('/', ' '));
}
