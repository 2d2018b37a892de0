using System.Globalization;
using System.Text.Json;

namespace HookGuard.Corpus;

/// <summary>Compares what <c>hookguard scan</c> finds in a folder with what a truth file says is there.</summary>
internal static class Recall
{
    public static int Measure(string folder, string[] command)
    {
        using var truthFile = File.OpenRead(Path.Combine(folder, "truth.json"));
        var truths = JsonSerializer.Deserialize<List<Truth>>(truthFile, JsonSerializerOptions.Web)!;
        var findings = ScanReport.Of(Path.Combine(folder, "files"), command).Findings;
        var unclaimed = findings
            .ToLookup(finding => (finding.Path, finding.Rule))
            .ToDictionary(g => g.Key, g => g.ToList());
        var missed = new HashSet<Truth>();
        foreach (var truth in truths)
        {
            var candidates = unclaimed.GetValueOrDefault((truth.Path, truth.Rule)) ?? [];
            var claimed = candidates.FindIndex(f => f.StartLine >= truth.StartLine && f.StartLine <= truth.EndLine);
            if (claimed >= 0)
            {
                candidates.RemoveAt(claimed);
            }
            else
            {
                missed.Add(truth);
            }
        }

        Print("kind", truths, missed, truth => truth.Rule);
        Print("context", truths, missed, truth => truth.Context);
        var wrong = unclaimed.Values.SelectMany(list => list).ToList();
        Console.WriteLine($"{truths.Count - missed.Count} of {truths.Count} found");
        Console.WriteLine(
            $"{wrong.Count(finding => finding.Blocking)} false alarms that block, {wrong.Count(finding => !finding.Blocking)} that warn"
        );
        foreach (var truth in missed)
        {
            Console.WriteLine($"missed       {truth.Path}:{truth.StartLine} {truth.Rule}");
        }

        foreach (var finding in wrong)
        {
            Console.WriteLine(
                $"false alarm  {finding.Path}:{finding.StartLine}:{finding.StartColumn} {finding.Rule} {finding.Mask}"
            );
        }

        return missed.Count == 0 && wrong.All(finding => !finding.Blocking) ? 0 : 1;
    }

    private static void Print(string heading, List<Truth> truths, HashSet<Truth> missed, Func<Truth, string> by)
    {
        Console.WriteLine($"{heading, -24}{"there", 7}{"found", 7}{"recall", 9}");
        foreach (
            var group in truths.GroupBy(by, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var found = group.Count(truth => !missed.Contains(truth));
            var recall = (100.0 * found / group.Count()).ToString("f1", CultureInfo.InvariantCulture);
            Console.WriteLine($"{group.Key, -24}{group.Count(), 7}{found, 7}{recall, 8}%");
        }

        Console.WriteLine();
    }
}
