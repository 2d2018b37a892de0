using System.Buffers;
using System.Runtime.InteropServices;
using HookGuard.Detection.Search;
using HookGuard.Detection.Syntax;

namespace HookGuard.Detection.Context;

/// <summary>
/// The tables that a dump fills. Their columns stand far from the values: in a <c>CREATE TABLE</c>, at the beginning of a statement with
/// thousands of rows, in a <c>COPY … FROM stdin</c>. Found in one pass, when a value first asks.
/// </summary>
internal sealed class SqlTables
{
    private const int MostStatements = 1 << 18;
    private const int MostColumns = 256;
    private const int LongestDefinition = 32 * 1024;
    private const int LongestHead = 200;

    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        ["create table", "insert into", "insert ignore into", "replace into", "copy "],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] NoColumns =
    [
        "primary",
        "key",
        "unique",
        "constraint",
        "index",
        "foreign",
        "check",
        "fulltext",
        "exclude",
        "like",
    ];

    private readonly List<int> statements = [];
    private readonly Dictionary<string, TextSpan[]> created = new(StringComparer.OrdinalIgnoreCase);
    private int current = -1;
    private Rows rows;

    public SqlTables(ReadOnlySpan<char> text)
    {
        for (
            var at = 0;
            statements.Count < MostStatements && text[at..].IndexOfAny(Beginnings) is var found and >= 0;
            at++
        )
        {
            at += found;
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            {
                continue;
            }

            if (text[at] is 'c' or 'C' && text[at + 1] is 'r' or 'R')
            {
                Create(text, at);
            }
            else
            {
                statements.Add(at);
            }
        }
    }

    /// <summary>Where the name of the column begins and how long it is; empty where the place is in no row of a known table.</summary>
    public TextSpan ColumnOf(ReadOnlySpan<char> text, int place)
    {
        var index = statements.BinarySearch(place);
        index = index < 0 ? ~index - 1 : index;
        if (index < 0)
        {
            return default;
        }

        if (index != current)
        {
            (current, rows) = (index, Read(text, statements[index]));
        }

        if (rows.Columns is null || place < rows.Start || place >= rows.End)
        {
            return default;
        }

        var column = rows.AreTabbed
            ? text[Lines.StartOf(text, place)..place].Count('\t')
            : ColumnInRow(text, place, rows.Start);
        return column >= 0 && column < rows.Columns.Length ? rows.Columns[column] : default;
    }

    /// <summary>How many commas outside of strings stand between a bracket and a place.</summary>
    public static int Commas(ReadOnlySpan<char> row)
    {
        var (count, isQuoted) = (0, false);
        foreach (var c in row)
        {
            isQuoted ^= c == '\'';
            count += c == ',' && !isQuoted ? 1 : 0;
        }

        return count;
    }

    private static int ColumnInRow(ReadOnlySpan<char> text, int place, int floor)
    {
        floor = Math.Max(floor, place - Lines.MostBefore);
        foreach (var bracket in new Enclosures(text, place, floor))
        {
            return text[bracket] == '(' && text[floor..bracket].TrimEnd() is [] or [.., ',' or ')' or ';']
                ? Commas(text[bracket..place])
                : -1;
        }

        return -1;
    }

    private void Create(ReadOnlySpan<char> text, int start)
    {
        var open = text[start..Math.Min(text.Length, start + LongestHead)].IndexOf('(');
        if (open > 0)
        {
            var head = text.Slice(start, open).TrimEnd();
            created.TryAdd(
                NameOf(head[(head.LastIndexOfAny(' ', '\t', '\n') + 1)..]),
                Columns(text, start + open, mayBeClauses: true, out _)
            );
        }
    }

    private Rows Read(ReadOnlySpan<char> text, int start)
    {
        var isCopy = text[start] is 'c' or 'C';
        var head = text[start..Math.Min(text.Length, start + LongestHead)];
        var into = isCopy ? "copy".Length : head.IndexOf("into", StringComparison.OrdinalIgnoreCase) + "into".Length;
        var name = start + into + 1;
        while (name < text.Length && text[name] == ' ')
        {
            name++;
        }

        var end = name;
        while (end < text.Length && text[end] is not (' ' or '(' or '\n' or '\r' or '\t'))
        {
            end++;
        }

        var next = Whitespace.Skip(text, end);
        TextSpan[]? columns;
        if (next < text.Length && text[next] == '(')
        {
            columns = Columns(text, next, mayBeClauses: false, out next);
        }
        else
        {
            created.TryGetValue(NameOf(text[name..end]), out columns);
        }

        return isCopy ? Copied(text, columns, next) : Inserted(text, columns, next);
    }

    private static Rows Copied(ReadOnlySpan<char> text, TextSpan[]? columns, int from)
    {
        var line = Lines.EndOf(text, from);
        if (!text[from..line].Contains("stdin", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var length = text[line..].IndexOf("\n\\.");
        return new Rows(columns, line, length < 0 ? text.Length : line + length, AreTabbed: true);
    }

    private static Rows Inserted(ReadOnlySpan<char> text, TextSpan[]? columns, int from)
    {
        from = Whitespace.Skip(text, from);
        if (!text[from..].StartsWith("values", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        from += "values".Length;
        var length = text[from..].IndexOf(";\n");
        return new Rows(columns, from, length < 0 ? text.Length : from + length, AreTabbed: false);
    }

    /// <summary>The first word of each part of a list in parentheses.</summary>
    private static TextSpan[] Columns(ReadOnlySpan<char> text, int open, bool mayBeClauses, out int after)
    {
        List<TextSpan> columns = [];
        var depth = 1;
        var isNext = true;
        var isText = false;
        var at = open + 1;
        for (; at < text.Length && at - open < LongestDefinition && depth > 0 && columns.Count < MostColumns; at++)
        {
            var c = text[at];
            isText ^= c == '\'';
            if (isText)
            {
                continue;
            }

            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (depth == 1 && c == ',')
            {
                isNext = true;
            }
            else if (isNext && (char.IsLetterOrDigit(c) || c == '_'))
            {
                var end = at;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$'))
                {
                    end++;
                }

                var isQuoted = text[at - 1] is '"' or '`' or '[';
                var isColumn = isQuoted || !mayBeClauses || !IsClause(text[at..end]);
                isNext = false;
                if (isColumn)
                {
                    columns.Add(new TextSpan(at, end - at));
                }

                at = end - 1;
            }
        }

        after = at;
        return [.. columns];
    }

    private static bool IsClause(ReadOnlySpan<char> word)
    {
        foreach (var clause in NoColumns)
        {
            if (word.Equals(clause, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(ReadOnlySpan<char> name) => new(name[(name.LastIndexOf('.') + 1)..].Trim("\"'`[]"));

    /// <summary>The rows of a statement, and the columns that they have.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Rows(TextSpan[]? Columns, int Start, int End, bool AreTabbed);
}
