using System.Text;
using System.Text.Json;
using HookGuard.Detection;

namespace HookGuard.Policy.Configuration;

/// <summary>Holds a configuration file against <see cref="ConfigurationKeys"/> and says where it does not fit.</summary>
internal sealed class ConfigurationCheck(string source, ReadOnlyMemory<byte> json)
{
    // Each is compared with every rule.
    private const int MostSuggestions = 20;

    private readonly List<ConfigurationProblem> problems = [];
    private readonly List<(string Rule, LinePosition Place)> ruleNames = [];
    private (int Offset, LinePosition Place) counted = (0, new LinePosition(1, 1));

    public IReadOnlyList<ConfigurationProblem> Problems => problems;

    public void Run()
    {
        var reader = new Utf8JsonReader(
            json.Span,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        try
        {
            reader.Read();
            Value(ref reader, ConfigurationKeys.Root, "the file");
            reader.Read();
        }
        catch (JsonException)
        {
            // The reader's own text may quote the file.
            Add(reader.BytesConsumed, "this is not valid JSON");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: valid JSON by its syntax alone.
            Add(reader.TokenStartIndex, "this is not valid Unicode");
        }
    }

    /// <summary>The rules that the file names and nobody has. Which there are is known only when all layers are read.</summary>
    public IEnumerable<ConfigurationProblem> UnknownRules(IReadOnlySet<string> known) =>
        ruleNames
            .Where(named => !known.Contains(named.Rule))
            .Select(
                (named, index) =>
                    new ConfigurationProblem(
                        source,
                        named.Place,
                        $"there is no rule '{named.Rule}'{(index < MostSuggestions ? Suggestion.AsQuestion(named.Rule, known) : "")}"
                    )
            );

    private void Value(ref Utf8JsonReader reader, SettingSchema shape, string name)
    {
        var fits = (shape.Kind, reader.TokenType) switch
        {
            (SettingType.Object or SettingType.Map, JsonTokenType.StartObject) => true,
            (SettingType.List, JsonTokenType.StartArray) => true,
            (SettingType.Text, JsonTokenType.String) => true,
            (SettingType.Number, JsonTokenType.Number) => true,
            (SettingType.Flag, JsonTokenType.True or JsonTokenType.False) => true,
            _ => false,
        };
        if (!fits && shape.Or is { } other && reader.TokenType == JsonTokenType.StartObject)
        {
            Value(ref reader, other, name);
        }
        else if (!fits)
        {
            var or = shape.Or is null ? "" : $" or {NameOf(shape.Or.Kind)}";
            Add(reader.TokenStartIndex, $"{name} must be {NameOf(shape.Kind)}{or}");
            reader.Skip();
        }
        else if (shape.Kind is SettingType.Object or SettingType.Map)
        {
            Members(ref reader, shape, name);
        }
        else if (shape.Kind == SettingType.List)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Value(ref reader, shape.Each!, $"an item of {name}");
            }
        }
        else
        {
            Scalar(ref reader, shape, name);
        }
    }

    private void Members(ref Utf8JsonReader reader, SettingSchema shape, string name)
    {
        var start = reader.TokenStartIndex;
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            var at = reader.TokenStartIndex;
            if (!seen.Add(key))
            {
                Add(at, $"the key '{key}' is given twice");
            }

            if (shape.NamesRule)
            {
                ruleNames.Add((key, PlaceOf(at)));
            }

            var value = shape.Kind == SettingType.Map ? shape.Each : shape.Keys.GetValueOrDefault(key);
            reader.Read();
            if (value is not null)
            {
                Value(ref reader, value, $"'{key}'");
            }
            else
            {
                Add(at, $"there is no key '{key}' in {name}{Suggestion.AsQuestion(key, shape.Keys.Keys)}");
                reader.Skip();
            }
        }

        foreach (var missing in shape.Required.Where(required => !seen.Contains(required)))
        {
            Add(start, $"{name} needs the key '{missing}'");
        }

        if (shape.RequiredAny is not [] && !shape.RequiredAny.Any(seen.Contains))
        {
            Add(start, $"{name} needs the key {string.Join(" or ", shape.RequiredAny.Select(key => $"'{key}'"))}");
        }
    }

    private void Scalar(ref Utf8JsonReader reader, SettingSchema shape, string name)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        if (shape.NamesRule)
        {
            ruleNames.Add((text, PlaceOf(reader.TokenStartIndex)));
        }

        if (shape.Kind == SettingType.Number && !reader.TryGetInt32(out _))
        {
            Add(reader.TokenStartIndex, $"{name} must be a whole number");
        }
        else if (shape.Kind == SettingType.Text && Complaint(shape, text) is { } complaint)
        {
            Add(reader.TokenStartIndex, $"{name} {complaint}");
        }
    }

    /// <summary>What is wrong with a text at such a place; null where nothing is.</summary>
    public static string? Complaint(SettingSchema shape, string text)
    {
        if (shape.Choices is not [] && !shape.Choices.Contains(text, StringComparer.Ordinal))
        {
            return $"must be one of {string.Join(", ", shape.Choices)}{Suggestion.AsQuestion(text, shape.Choices)}";
        }

        return shape.Pattern?.IsMatch(text) == false || shape.IsValid?.Invoke(text) == false
            ? $"must be {shape.Example}"
            : null;
    }

    private void Add(long offset, string text) => problems.Add(new ConfigurationProblem(source, PlaceOf(offset), text));

    private LinePosition PlaceOf(long offset)
    {
        // Nearly all places come in order: counting goes on from the last one.
        var (from, place) = offset >= counted.Offset ? counted : (0, new LinePosition(1, 1));
        var between = json.Span[from..(int)offset];
        var lineStart = between.LastIndexOf((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(between[lineStart..]) + (lineStart == 0 ? place.Column : 1);
        counted = ((int)offset, new LinePosition(place.Line + between.Count((byte)'\n'), column));
        return counted.Place;
    }

    private static string NameOf(SettingType kind) =>
        kind switch
        {
            SettingType.Object or SettingType.Map => "an object: { … }",
            SettingType.List => "a list: [ … ]",
            SettingType.Number => "a number",
            SettingType.Flag => "true or false",
            _ => "a text in quotes",
        };
}
