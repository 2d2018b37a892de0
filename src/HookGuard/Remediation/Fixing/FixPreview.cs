using HookGuard.Remediation.Fixing.Stores;

namespace HookGuard.Remediation.Fixing;

/// <summary>Shows what a fix is going to do, with every value masked.</summary>
internal static class FixPreview
{
    public static void Write(TextWriter output, FixPlan plan)
    {
        foreach (var file in plan.IgnoreFile is { } ignore ? [ignore, .. plan.Files] : plan.Files)
        {
            Write(output, file, plan.Found);
        }

        foreach (var holder in plan.Values.GroupBy(value => value.Holder))
        {
            output.WriteLine(
                holder.Key.IgnoredFile is null ? holder.Key.Description : $"{holder.Key.Description} (ignored by git)"
            );
            foreach (var value in holder)
            {
                output.WriteLine(
                    value.WasThere ? $"    {value.Key} is already there" : $"  + {value.Key}={value.Mask}"
                );
            }
        }

        foreach (var file in plan.LeftAlone)
        {
            output.WriteLine(
                file.Line > 0
                    ? $"{file.Path}:{file.Line} not fixed: {file.Reason}"
                    : $"{file.Path} not fixed: {file.Reason}"
            );
        }

        if (plan.LeftAlone.FirstOrDefault(file => file.Line > 0) is { } first)
        {
            output.WriteLine(
                $"Edit by hand: `hookguard explain {ShellWord.QuotePath($"{first.Path}:{first.Line}")}` shows how."
            );
        }
    }

    private static void Write(TextWriter output, FileFix file, IReadOnlyList<FoundSecret> found)
    {
        if (file.Untracked)
        {
            output.WriteLine($"{file.Path} (stays on disk, removed from git)");
            return;
        }

        // Where both sides change alike, which is the rule, once is enough.
        var staged = Lines(file.Staged, found);
        var working = Lines(file.Working, found);
        if (staged.SequenceEqual(working, StringComparer.Ordinal))
        {
            Write(output, file.Path, staged);
        }
        else
        {
            Write(output, $"{file.Path} (staged)", staged);
            Write(output, $"{file.Path} (working tree)", working);
        }
    }

    private static void Write(TextWriter output, string heading, List<string> lines)
    {
        if (lines.Count > 0)
        {
            output.WriteLine(heading);
            lines.ForEach(output.WriteLine);
        }
    }

    private static List<string> Lines(EditedText? side, IReadOnlyList<FoundSecret> found)
    {
        if (side is null)
        {
            return [];
        }

        List<string> lines = [];
        var (before, after) = (side.Before?.Text ?? "", side.After.Text);
        foreach (var (edit, back) in side.Edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End).Zip(side.Back))
        {
            var old =
                edit.Start == edit.End && back.End > 0 && after[back.End - 1] == '\n'
                    ? []
                    : Around(before, edit.Start, edit.End);
            lines.AddRange(old.Select(line => $"  - {Masked(line, found)}"));
            lines.AddRange(Around(after, back.Start, back.End).Select(line => $"  + {Masked(line, found)}"));
        }

        return [.. lines.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The lines that a range lies on.</summary>
    private static string[] Around(string text, int start, int end)
    {
        var from = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        var last =
            end > start && text[end - 1] == '\n' ? end - 1
            : text.IndexOf('\n', end) is var next and >= 0 ? next
            : text.Length;
        return last <= from && start == end ? [] : text[Math.Min(from, last)..last].TrimEnd('\r').Split('\n');
    }

    private static string Masked(string line, IReadOnlyList<FoundSecret> found) =>
        found.Aggregate(
            line.TrimEnd('\r'),
            (text, secret) => text.Replace(secret.Value, secret.Mask, StringComparison.Ordinal)
        );
}
