using System.Globalization;
using System.Text;
using HookGuard.Detection;

namespace HookGuard.Benchmarks;

/// <summary>
/// Copies what <c>git fast-export</c> writes and puts made-up credentials into some blobs and messages: each stands in one version of a
/// file, at a line of its own, and is gone from the next. The same seed plants the same.
/// </summary>
internal sealed class PlantedHistory(Stream input, Stream output, int seed)
{
    private const int BlobsForOne = 100;
    private const int MessagesForOne = 400;
    private const int LongestBlob = 1 << 20;

    private readonly Random random = new(seed);
    private readonly List<byte> line = [];
    private bool isBlob;

    public int Planted { get; private set; }

    public void Copy()
    {
        while (TryReadLine(out var text))
        {
            const string data = "data ";
            if (text.StartsWith(data, StringComparison.Ordinal))
            {
                var content = new byte[int.Parse(text.AsSpan(data.Length), CultureInfo.InvariantCulture)];
                input.ReadExactly(content);
                content = Plant(content);
                output.Write(Encoding.ASCII.GetBytes($"data {content.Length}\n"));
                output.Write(content);
            }
            else
            {
                isBlob = text == "blob" || isBlob && text.StartsWith("mark ", StringComparison.Ordinal);
                output.Write([.. line, (byte)'\n']);
            }
        }

        output.Flush();
    }

    private byte[] Plant(byte[] content)
    {
        if (content.Length > LongestBlob || random.Next(isBlob ? BlobsForOne : MessagesForOne) != 0)
        {
            return content;
        }

        Planted++;
        List<int> starts = [0];
        starts.AddRange(Enumerable.Range(0, content.Length).Where(at => content[at] == '\n').Select(at => at + 1));
        var start = starts[random.Next(starts.Count)];
        return [.. content.AsSpan(0, start), .. Encoding.UTF8.GetBytes(Line()), .. content.AsSpan(start)];
    }

    // A shape that speaks for itself, a name on the same line, and a name on another line.
    private string Line() =>
        random.Next(3) switch
        {
            0 => $"token = \"{Secret(random.Next(2) == 0 ? RuleCatalogue.UserApiKey : RuleCatalogue.OAuthToken)}\"\n",
            1 => $"pagerduty_api_key = \"{Secret(RuleCatalogue.ApiKey)}\"\n",
            _ => $"[pagerduty]\nretries = 3\nintegration_key = {Secret(RuleCatalogue.IntegrationKey)}\n",
        };

    private string Secret(Rule rule) => SampleCredentials.Make(rule, random);

    private bool TryReadLine(out string text)
    {
        line.Clear();
        int next;
        while ((next = input.ReadByte()) is not ('\n' or -1))
        {
            line.Add((byte)next);
        }

        text = Encoding.UTF8.GetString([.. line]);
        return next != -1;
    }
}
