using HookGuard.Detection.Names;

namespace HookGuard.Detection.Structure;

/// <summary>Finds the name that a value goes by from what stands before it in its statement.</summary>
internal static class NameReader
{
    private const int MostTokens = 8;
    private const int MostPhraseTokens = 5;

    /// <summary>The name before an offset; <see cref="Naming.None"/> where nothing there names a value.</summary>
    public static Naming Read(ReadOnlySpan<char> text, int before, int floor)
    {
        if (IsInsideLiteral(text, before, floor, out var literal))
        {
            return Read(text, literal, floor);
        }

        // In scheme://VALUE the scheme is the name.
        var isAuthority = text[floor..before].EndsWith("://");
        var reader = new TokenReader(text, isAuthority ? before - 2 : before, floor);
        var weak = Naming.None;
        var glue = Glue.None;
        for (var i = 0; i < MostTokens && reader.TryRead(out var token); i++)
        {
            glue |= token.Glue;
            if (token.Has(Glue.Line | Glue.Break))
            {
                break;
            }

            var name = Name.Read(text.Slice(token.Start, token.Length));
            if (IsPassedOver(text, token, name, glue))
            {
                continue;
            }

            var naming = new Naming(
                name,
                token.Start,
                token.Length,
                text[token.Start] == '-' ? Binding.Assigned : BindingOf(glue)
            );
            if (naming.Binding is Binding.Assigned or Binding.Spoken && text[token.End] is not ('"' or '\'' or '`'))
            {
                naming = Extend(text, reader, naming);
            }

            if (
                naming.Binding == Binding.Assigned
                || naming.Name.HasAny(Sense.Credential | Sense.PagerDuty | Sense.Identifier)
            )
            {
                return naming;
            }

            weak = weak.IsNone ? naming : weak;
            if (token.Has(Glue.Comma))
            {
                break;
            }

            glue &= ~Glue.Call;
        }

        return weak;
    }

    /// <summary>Types and array sizes stand between a name and its value.</summary>
    private static bool IsPassedOver(ReadOnlySpan<char> text, Token token, Name name, Glue glue) =>
        (
            name.Has(Sense.Type)
            && (name.Senses & ~(Sense.Type | Sense.Filler)) == 0
            && (glue & (Glue.Assign | Glue.Call)) != 0
        )
        || (
            (token.Glue & Glue.Close) != 0 && !text.Slice(token.Start, token.Length).ContainsAnyExceptInRange('0', '9')
        );

    /// <summary>Between commas of one literal, as in a source map, the literal's name is what counts.</summary>
    private static bool IsInsideLiteral(ReadOnlySpan<char> text, int before, int floor, out int literal)
    {
        literal = -1;
        if (before > floor && text[before - 1] is ',' or ';')
        {
            var line = text[floor..before];
            literal = line.Count('"') % 2 == 1 ? floor + line.LastIndexOf('"') : -1;
        }

        return literal > floor;
    }

    private static Binding BindingOf(Glue glue) =>
        (glue & (Glue.Comma | Glue.Bar)) != 0 ? Binding.Beside
        : (glue & (Glue.Assign | Glue.Fallback)) != 0 ? Binding.Assigned
        : (glue & Glue.Tag) != 0 ? Binding.Assigned
        : (glue & Glue.Call) != 0 ? Binding.Called
        : Binding.Spoken;

    /// <summary>Words before the name that belong to it: <c>Integration key: …</c>, <c>the routing key is …</c>.</summary>
    private static Naming Extend(ReadOnlySpan<char> text, TokenReader reader, Naming naming)
    {
        var start = naming.Start;
        for (var i = 0; i < MostPhraseTokens && reader.TryRead(out var token) && token.Glue == Glue.Space; i++)
        {
            var senses = Name.Read(text.Slice(token.Start, token.Length)).Senses;
            if ((senses & Sense.Unknown) != 0 && (senses & Sense.PagerDuty) == 0)
            {
                break;
            }

            start = token.Start;
        }

        var end = naming.Start + naming.Length;
        return start == naming.Start
            ? naming
            : naming with
            {
                Name = Name.Read(text[start..end]),
                Start = start,
                Length = end - start,
            };
    }
}
