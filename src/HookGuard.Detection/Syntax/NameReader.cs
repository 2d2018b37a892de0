using System.Buffers;
using HookGuard.Detection.Candidates;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Syntax;

/// <summary>Finds the name that a value goes by from what stands before it in its statement.</summary>
internal static class NameReader
{
    private const int MostTokens = 8;
    private const int MostPhraseTokens = 5;
    private const int LongestAuthority = 100;
    private const int MostDigits = 3;

    private static readonly SearchValues<char> NotInAuthority = SearchValues.Create("/?#;=,& \t\r\n\"'`<>(){}[]");

    /// <summary>The name before an offset; <see cref="BoundName.None"/> where nothing there names a value.</summary>
    public static BoundName Read(ReadOnlySpan<char> text, int before, int floor)
    {
        if (TryReadScheme(text, before, floor, out var scheme))
        {
            return scheme;
        }

        if (TryReadSerialized(text[floor..before], floor, out var serialized))
        {
            return serialized;
        }

        if (IsInsideLiteral(text, before, floor, out var literal))
        {
            return Read(text, literal, floor);
        }

        return ReadTokens(text, new TokenReader(text, before, floor));
    }

    private static BoundName ReadTokens(ReadOnlySpan<char> text, TokenReader reader)
    {
        var weak = BoundName.None;
        var glue = Separators.None;
        for (var i = 0; i < MostTokens && reader.TryRead(out var token); i++)
        {
            if (token.Has(Separators.Line | Separators.Break))
            {
                break;
            }

            glue |= token.Glue;
            // Shapes first: of random characters, each is read as a word.
            if (IsValue(text, token) || IsPassedOver(text, token, out var name, glue))
            {
                glue &= ~Separators.Condition;
                continue;
            }

            var naming = Bind(text, reader, token, name, glue);
            naming = OfIndexed(text, reader, token, naming);
            if (naming.Binding == Binding.Assigned)
            {
                return IsCallResult(text, reader, token, out var function) ? function
                    : weak.Binding == Binding.Called && !SaysKind(naming.Name) ? weak
                    : naming;
            }

            if (
                SaysKind(naming.Name)
                && (
                    naming.Binding != Binding.Spoken
                    || weak.IsNone
                    || weak.Name.HasAny(WordClass.Value | WordClass.Type)
                )
            )
            {
                return IsCallResult(text, reader, token, out var function) ? function : naming;
            }

            weak = weak.IsNone ? naming : weak;
            if (token.Has(Separators.Comma))
            {
                break;
            }

            glue &= ~Separators.Call;
        }

        return weak;
    }

    /// <summary>In <c>recipients_pd[admin]="…"</c> what is indexed says more than the index.</summary>
    private static BoundName OfIndexed(ReadOnlySpan<char> text, TokenReader reader, Token index, BoundName naming)
    {
        var bracket = index.Start - 1;
        if (
            naming.Binding != Binding.Assigned
            || !index.Has(Separators.Close)
            || SaysKind(naming.Name)
            || bracket < 1
            || text[bracket] != '['
            || !(char.IsLetterOrDigit(text[bracket - 1]) || text[bracket - 1] == '_')
            || !reader.TryRead(out var owner)
        )
        {
            return naming;
        }

        var name = Name.Read(text.Slice(owner.Start, owner.Length));
        return SaysKind(name) || name.MeansPagerDuty
            ? new BoundName(name, owner.Start, owner.Length, Binding.Assigned)
            : naming;
    }

    /// <summary>PHP writes the length of each string before it: <c>s:11:"service_key";s:32:"…"</c>.</summary>
    private static bool TryReadSerialized(ReadOnlySpan<char> before, int floor, out BoundName naming)
    {
        naming = BoundName.None;
        var value = before.TrimEnd("\\\"");
        if (value.Length == before.Length || value is not [.., >= '0' and <= '9', ':'])
        {
            return false;
        }

        value = value[..^1].TrimEnd("0123456789");
        if (!value.EndsWith(";s:"))
        {
            return false;
        }

        var name = value[..^";s:".Length].TrimEnd("\\\"");
        var start = name.LastIndexOfAny('"', '\'', ';') + 1;
        if (start == 0 || start == name.Length || name.Length - start > LongestAuthority)
        {
            return false;
        }

        naming = new BoundName(Name.Read(name[start..]), floor + start, name.Length - start, Binding.Assigned);
        return true;
    }

    private static bool SaysKind(Name name) =>
        name.HasAny(WordClass.Credential | WordClass.PagerDuty | WordClass.Identifier | WordClass.Record);

    private static BoundName Bind(ReadOnlySpan<char> text, TokenReader reader, Token token, Name name, Separators glue)
    {
        var isFlag = text[token.Start] == '-';
        var binding =
            isFlag ? Binding.Assigned
            : BindingOf(glue) is var bound && IsFunction(text, token, bound) ? Binding.Called
            : bound;
        var naming = new BoundName(name, token.Start, token.Length, binding);
        var isQuoted = text[token.End] is '"' or '\'' or '`';
        return naming.Binding is Binding.Assigned or Binding.Spoken && !isQuoted
            ? Extend(text, reader, naming)
            : naming;
    }

    /// <summary>Lisp calls what stands first in parentheses: <c>(pagerduty/trigger "…")</c>.</summary>
    private static bool IsFunction(ReadOnlySpan<char> text, Token token, Binding binding) =>
        binding == Binding.Spoken && token.Has(Separators.Quote) && token.Start > 0 && text[token.Start - 1] == '(';

    /// <summary>Types, array sizes, conditions and other values stand between a name and its value.</summary>
    private static bool IsPassedOver(ReadOnlySpan<char> text, Token token, out Name name, Separators glue)
    {
        var word = text.Slice(token.Start, token.Length);
        name = Name.Read(word);
        return token.Has(Separators.Condition)
            || (word is "lambda" or "do" && token.Has(Separators.Assign))
            || (word is "As" && (glue & Separators.Assign) != 0)
            || (word is "ref" && !token.Has(Separators.Assign))
            || (IsType(word, name) && (glue & (Separators.Assign | Separators.Call)) != 0)
            || (token.Has(Separators.Close) && (IsQualifier(text, token) || !word.ContainsAnyExceptInRange('0', '9')));
    }

    private static bool IsValue(ReadOnlySpan<char> text, Token token) =>
        text[token.End] != '(' && ValueShapes.MayBeSecret(text.Slice(token.Start, token.Length));

    /// <summary>What says which one is meant: <c>PD service key (web): …</c></summary>
    private static bool IsQualifier(ReadOnlySpan<char> text, Token token) =>
        token.Has(Separators.Assign) && token.Start > 1 && text[(token.Start - 2)..token.Start] is " (";

    private static bool IsType(ReadOnlySpan<char> word, Name name) =>
        name.Has(WordClass.Type)
        && (
            (name.Senses & ~(WordClass.Type | WordClass.Filler)) == 0
            || (Vocabulary.TryLook(word, out var sense) && sense == WordClass.Type)
        );

    /// <summary>In <c>scheme://VALUE@…</c> and <c>scheme://user:VALUE@…</c> the scheme is the name.</summary>
    private static bool TryReadScheme(ReadOnlySpan<char> text, int before, int floor, out BoundName naming)
    {
        naming = BoundName.None;
        var start = Math.Max(floor, before - LongestAuthority);
        var found = text[start..before].LastIndexOf("://");
        if (found < 0 || text[(start + found + 3)..before].ContainsAny(NotInAuthority))
        {
            return false;
        }

        naming = Read(text, start + found + 1, floor);
        return !naming.IsNone;
    }

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

    /// <summary>In <c>MD5 (file) = VALUE</c> what is called says what the value is.</summary>
    private static bool IsCallResult(
        ReadOnlySpan<char> text,
        TokenReader reader,
        Token argument,
        out BoundName function
    )
    {
        function = BoundName.None;
        if (argument.Has(Separators.Close) && reader.TryRead(out var token) && token.Has(Separators.Call))
        {
            var name = Name.Read(text.Slice(token.Start, token.Length));
            function = name.Has(WordClass.Identifier)
                ? new BoundName(name, token.Start, token.Length, Binding.Assigned)
                : BoundName.None;
        }

        return !function.IsNone;
    }

    private static Binding BindingOf(Separators glue) =>
        (glue & (Separators.Comma | Separators.Bar)) != 0 ? Binding.Beside
        : (glue & (Separators.Assign | Separators.Fallback)) != 0 ? Binding.Assigned
        : (glue & Separators.Tag) != 0 ? Binding.Assigned
        : (glue & Separators.Call) != 0 ? Binding.Called
        : Binding.Spoken;

    /// <summary>Words before the name that belong to it: <c>Integration key: …</c>, <c>the routing key is …</c>.</summary>
    private static BoundName Extend(ReadOnlySpan<char> text, TokenReader reader, BoundName naming)
    {
        var start = naming.Start;
        for (var i = 0; i < MostPhraseTokens && reader.TryRead(out var token) && token.Glue == Separators.Space; i++)
        {
            var word = text.Slice(token.Start, token.Length);
            if (word[0] == '-' && text[naming.Start] == '-')
            {
                // Another flag, and what follows it is its value.
                return naming;
            }

            var senses = Name.Read(word).Senses;
            if (
                IsModifier(word)
                || IsId(word)
                || ((senses & WordClass.Unknown) != 0 && (senses & WordClass.PagerDuty) == 0)
            )
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

    /// <summary>A field that is private, and no private key: <c>private key = "…"</c>.</summary>
    private static bool IsModifier(ReadOnlySpan<char> word) => word is "public" or "private";

    /// <summary>Ids hold letters that read as words: <c>47dd8d24-…</c> speaks of Datadog.</summary>
    private static bool IsId(ReadOnlySpan<char> word)
    {
        var digits = 0;
        foreach (var c in word)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits > MostDigits;
    }
}
