using System.Text;
using HookGuard.Detection;

namespace HookGuard.Changes;

/// <summary>A path as a text: git records it too, and a folder's or a file's name can be a credential.</summary>
internal static class PathText
{
    private const string Joints = "_-.";
    private const string Integration = "integration/";

    // What joins a name to a value that is no shorter than any credential.
    private const int ShortestValue = 20;
    private const int LongestExtension = 6;

    /// <summary>At the offsets of the path, but with its names apart: a separator must not be taken for a part of a value.</summary>
    public static SourceText Of(string path)
    {
        var text = path.ToCharArray();
        var start = 0;
        for (var end = 0; end <= text.Length; end++)
        {
            if (end == text.Length || text[end] == '/')
            {
                Separate(text.AsSpan(start..end));
                start = end + 1;
            }
        }

        // The one address of an integration that is known by its folders.
        return SourceText.From(
            path.Contains(Integration, StringComparison.OrdinalIgnoreCase)
                ? new string(text)
                : new string(text).Replace('/', ' ')
        );
    }

    /// <summary>In <c>pagerduty_key_VALUE.txt</c> nothing but the last joint divides the name from the value.</summary>
    private static void Separate(Span<char> name)
    {
        var dot = name.LastIndexOf('.');
        if (dot > 0 && name.Length - dot <= LongestExtension)
        {
            name[dot] = ' ';
            name = name[..dot];
        }

        var joint = name.LastIndexOfAny(Joints);
        if (joint > 0 && name.Length - joint > ShortestValue && name[(joint + 1)..].ContainsAnyInRange('0', '9'))
        {
            name[joint] = '=';
        }
    }
}
