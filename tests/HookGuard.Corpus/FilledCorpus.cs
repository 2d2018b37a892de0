using System.Globalization;
using System.Text.Json;

namespace HookGuard.Corpus;

/// <summary>Writes the corpus out as files, for a scanner that is not called as a library.</summary>
internal static class FilledCorpus
{
    public static void Write(string corpus, string folder, int seed)
    {
        var truth = new List<Truth>();
        foreach (var (number, template) in Template.ReadAll(corpus).Index())
        {
            // A number as the folder: a telling name would be evidence for the detector.
            var inFolder = $"{number.ToString("d4", CultureInfo.InvariantCulture)}/{template.Path}";
            var filled = template.Fill(seed);
            var file = Path.Combine(folder, "files", inFolder);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, filled.Content);
            if (template.Verdict == Verdict.Found)
            {
                truth.AddRange(
                    filled.Planted.Select(planted => new Truth(
                        inFolder,
                        planted.Rule,
                        template.Area,
                        LineOf(filled.Text, planted.Span.Start.Value),
                        LineOf(filled.Text, planted.InBlock ? planted.Span.End.Value : planted.Span.Start.Value)
                    ))
                );
            }
        }

        using var stream = File.Create(Path.Combine(folder, "truth.json"));
        JsonSerializer.Serialize(stream, truth, JsonSerializerOptions.Web);
    }

    private static int LineOf(string text, int offset) => text.AsSpan(0, offset).Count('\n') + 1;
}
