using System.Globalization;
using System.Text;

namespace HookGuard.Masking;

/// <summary>
/// Makes finished output mean nothing to whoever passes it on: terminals, and CI systems that take commands from the log of a step.
/// </summary>
/// <remarks>
/// The commands: <see href="https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands">##vso[ and ##[</see>,
/// <see href="https://www.jetbrains.com/help/teamcity/service-messages.html">##teamcity[</see>,
/// <see href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">:: at the start of a line, and ##[</see>,
/// <see href="https://docs.gitlab.com/ci/jobs/job_logs/#custom-collapsible-sections">section_start: and section_end:</see>.
/// </remarks>
internal static class Inert
{
    private const char Unsafe = '\uFFFD';

    // Those of our own reports. Others hide text, or paint it in the colour of what is behind it.
    private static readonly string[] Colours = ["0m", "1m", "1;31m", "1;33m", "31m", "32m", "34m", "36m"];

    private static readonly string[] Sections = ["section_start", "section_end"];

    /// <summary>What people read, line by line. Each character gives one, so that nothing moves; only colours pass.</summary>
    /// <param name="text">Whole lines.</param>
    /// <param name="commands">Whether a line may begin with a command of GitHub's, as its report does.</param>
    public static string Lines(string text, bool commands = false)
    {
        var shown = new StringBuilder(text.Length);
        var atStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at);
            if (LengthOfColour(rest) is > 0 and var length)
            {
                shown.Append(rest[..length]);
                at += length - 1;
                continue;
            }

            var isCommand = (atStart && !commands && rest is [':', ':', ..]) || BeginsCommand(rest);
            var isPlain = rest is ['\n', ..] or ['\r', '\n', ..] or ['\t', ..] || !IsUnsafe(rest[0]);
            shown.Append(isCommand || !isPlain ? Unsafe : rest[0]);
            atStart = rest[0] == '\n' || (atStart && !isCommand && char.IsWhiteSpace(rest[0]));
        }

        return shown.ToString();
    }

    /// <summary>A name in a sentence, whatever it holds: each character gives one.</summary>
    public static string Line(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(letter => IsUnsafe(letter) ? Unsafe : letter)) : text;

    /// <summary>A report in JSON: all of it stays what it was to a program that reads it.</summary>
    public static string Json(string json) => Escape(json, static letter => $"\\u{(int)letter:x4}");

    /// <summary>The same in XML.</summary>
    public static string Xml(string xml) => Escape(xml, static letter => $"&#x{(int)letter:x};");

    /// <summary>What steers a terminal, ends a line, or turns the direction of reading.</summary>
    public static bool IsUnsafe(char letter) =>
        letter is not (>= ' ' and <= '~')
        && char.GetUnicodeCategory(letter)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    /// <summary>Whether a command that a CI system finds anywhere in a line begins here.</summary>
    public static bool BeginsCommand(ReadOnlySpan<char> text)
    {
        if (text is ['#', '#', .. var rest])
        {
            return rest.TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") is ['[', ..];
        }

        if (text is ['s', ..])
        {
            foreach (var section in Sections)
            {
                if (text.StartsWith(section, StringComparison.Ordinal) && text[section.Length..] is [':', ..])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Escape(string text, Func<char, string> escape)
    {
        StringBuilder? escaped = null;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is not ('\n' or '\r' or '\t') && (IsUnsafe(letter) || BeginsCommand(text.AsSpan(at))))
            {
                escaped = (escaped ?? new StringBuilder(text.Length))
                    .Append(text, from, at - from)
                    .Append(escape(letter));
                from = at + 1;
            }
        }

        return escaped is null ? text : escaped.Append(text, from, text.Length - from).ToString();
    }

    private static int LengthOfColour(ReadOnlySpan<char> text)
    {
        if (text is ['\e', '[', .. var rest])
        {
            foreach (var colour in Colours)
            {
                if (rest.StartsWith(colour, StringComparison.Ordinal))
                {
                    return colour.Length + 2;
                }
            }
        }

        return 0;
    }
}
