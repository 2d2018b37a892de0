using System.Globalization;
using HookGuard.Remediation;
using HookGuard.Remediation.Fixing;
using HookGuard.Reporting.Formats;

namespace HookGuard.Reporting;

/// <summary>Shows what a fix is going to do, with every value masked.</summary>
internal sealed class FixPreview(TextWriter output, TextStyle style)
{
    public void Write(FixPlan plan)
    {
        foreach (var file in plan.IgnoreFile is { } ignore ? [ignore, .. plan.Files] : plan.Files)
        {
            Write(file, plan.Found);
        }

        foreach (var store in plan.Values.GroupBy(value => value.Holder))
        {
            output.WriteLine(
                style.Strong(store.Key.Description) + (store.Key.IgnoredFile is null ? "" : " (ignored by git)")
            );
            foreach (var value in store)
            {
                output.WriteLine(
                    value.WasThere
                        ? $"       {value.Key} is already there"
                        : style.Added($"     + {value.Key}={value.Mask}")
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

    private void Write(FileFix file, IReadOnlyList<FoundSecret> found)
    {
        if (file.Untracked)
        {
            output.WriteLine($"{style.Strong(file.Path)} (stays on disk, removed from git)");
            return;
        }

        // Where both sides change alike, which is the rule, once is enough.
        var staged = Lines(file.Staged);
        var working = Lines(file.Working);
        if (staged.Select(WithoutNumber).SequenceEqual(working.Select(WithoutNumber)))
        {
            Write(style.Strong(file.Path), working, found);
        }
        else
        {
            Write($"{style.Strong(file.Path)} (staged)", staged, found);
            Write($"{style.Strong(file.Path)} (working tree)", working, found);
        }

        static (bool IsNew, string Text) WithoutNumber(ChangedLine line) => (line.IsNew, line.Text);
    }

    private static List<ChangedLine> Lines(EditedText? side) => side is null ? [] : [.. ChangedLine.Of(side)];

    private void Write(string heading, List<ChangedLine> lines, IReadOnlyList<FoundSecret> found)
    {
        if (lines.Count > 0)
        {
            output.WriteLine(heading);
        }

        foreach (var line in lines)
        {
            var number = line.Number.ToString(CultureInfo.InvariantCulture).PadLeft(4);
            var text = Printable.Of(Masked(line.Text, found));
            output.WriteLine(line.IsNew ? style.Added($"{number} + {text}") : style.Removed($"{number} - {text}"));
        }
    }

    private static string Masked(string line, IReadOnlyList<FoundSecret> found) =>
        found.Aggregate(line, (text, secret) => text.Replace(secret.Value, secret.Mask, StringComparison.Ordinal));
}
