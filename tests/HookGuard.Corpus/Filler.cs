using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HookGuard.Detection;

namespace HookGuard.Corpus;

/// <summary>
/// Fills the slots of one template. <c>{{user-api-key}}</c> is a fresh credential, <c>{{user-api-key#1}}</c> one that stands in several
/// places, <c>{{user-api-key#1[..9]}}</c> a part of it, <c>{{user-api-key:json}}</c> another spelling of it, <c>{{oauth-token=hex:64}}</c> one of another
/// shape, <c>{{hex:40}}</c> a look-alike, and <c>{{#b64}}…{{/b64}}</c> encodes all that is in it.
/// </summary>
internal sealed partial class Filler(int seed)
{
    private readonly Random random = new(seed);
    private readonly Dictionary<string, string> numbered = new(StringComparer.Ordinal);

    public (string Text, IReadOnlyList<Planted> Planted) Fill(string template)
    {
        var text = new StringBuilder();
        var planted = new List<Planted>();
        var rest = 0;
        for (var match = Slot().Match(template); match.Success; match = Slot().Match(template, rest))
        {
            text.Append(template, rest, match.Index - rest);
            rest = match.Index + match.Length;
            if (match.Groups["open"].Value is { Length: > 0 } transform)
            {
                var close = $"{{{{/{transform}}}}}";
                var end = template.IndexOf(close, rest, StringComparison.Ordinal);
                var inner = Fill(template[rest..end]);
                rest = end + close.Length;
                var start = text.Length;
                text.Append(Transform.Apply(transform, inner.Text));
                planted.AddRange(inner.Planted.Select(p => p with { Span = start..text.Length, InBlock = true }));
            }
            else
            {
                Place(match, text, planted);
            }
        }

        return (text.Append(template, rest, template.Length - rest).ToString(), planted);
    }

    private void Place(Match slot, StringBuilder text, List<Planted> planted)
    {
        var (decoded, encoded) = Value(slot);
        var start = text.Length;
        if (slot.Groups["part"] is { Success: true, Value: var part })
        {
            var bounds = part.Split("..");
            var from = bounds[0].Length == 0 ? 0 : int.Parse(bounds[0], CultureInfo.InvariantCulture);
            var to = bounds[1].Length == 0 ? encoded.Length : int.Parse(bounds[1], CultureInfo.InvariantCulture);
            text.Append(encoded, from, to - from);
            if (from > 0)
            {
                planted[^1] = planted[^1] with { Span = planted[^1].Span.Start..text.Length };
                return;
            }
        }
        else
        {
            text.Append(encoded);
        }

        var rule = slot.Groups["name"].Value;
        if (RuleCatalogue.All.Any(known => known.Id == rule))
        {
            planted.Add(new Planted(rule, decoded, start..text.Length, InBlock: false));
        }
    }

    private (string Decoded, string Encoded) Value(Match slot)
    {
        var name = slot.Groups["name"].Value;
        var key = name + slot.Groups["number"].Value;
        if (!slot.Groups["number"].Success || !numbered.TryGetValue(key, out var value))
        {
            numbered[key] = value = Fresh(name, slot.Groups["shape"].Value, slot.Groups["length"].Value);
        }

        var decoded = value;
        foreach (var transform in slot.Groups["transform"].Captures.Select(capture => capture.Value))
        {
            value = Transform.Apply(transform, value);
            decoded = transform is "eu" or "upper" or "lower" or "dashed" ? value : decoded;
        }

        return (decoded, value);
    }

    private string Fresh(string name, string shape, string length)
    {
        var characters = length.Length == 0 ? 0 : int.Parse(length, CultureInfo.InvariantCulture);
        var made = Alphabet.Make(shape.Length == 0 ? name : shape, characters, random);
        return made
            ?? SampleCredentials.Make(
                RuleCatalogue.All.SingleOrDefault(rule => rule.Id == name)
                    ?? throw new FormatException($"There is no slot '{name}'."),
                random
            );
    }

    [GeneratedRegex(
        @"\{\{(?:\#(?<open>[a-z0-9-]+)|(?<name>[A-Za-z][A-Za-z0-9-]*)(?:=(?<shape>[A-Za-z0-9-]+))?(?::(?<length>\d+))?(?:\#(?<number>\d+))?(?:\[(?<part>\d*\.\.\d*)\])?(?::(?<transform>[a-z0-9-]+))*)\}\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Slot();
}
