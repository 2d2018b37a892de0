using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>A line that a backslash (shells, C, Dockerfiles, properties), caret (cmd) or backtick (PowerShell) at its end continues.</summary>
internal static class LineJoin
{
    public static Decoded Read(ReadOnlySpan<char> text, int at)
    {
        var next = at + 1;
        if (next < text.Length && text[next] == '\r')
        {
            next++;
        }

        if (next < text.Length && text[next] == '\n')
        {
            next++;
        }

        if (next == at + 1)
        {
            return default;
        }

        // Properties files drop the next line's indentation; shells keep it, but there a blank stands before the mark.
        var continuesWord = at > 0 && !char.IsWhiteSpace(text[at - 1]);
        return new Decoded((continuesWord ? Whitespace.Skip(text, next) : next) - at);
    }
}
