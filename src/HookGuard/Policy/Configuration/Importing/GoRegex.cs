using System.Text;

namespace HookGuard.Policy.Configuration.Importing;

/// <summary>Writes an expression of Go's dialect in .NET's. Classes such as <c>\w</c> stay: they only match more there.</summary>
internal static class GoRegex
{
    private static readonly (string Go, string Net)[] Forms =
    [
        ("(?P<", "(?<"),
        ("[:alnum:]", "0-9A-Za-z"),
        ("[:alpha:]", "A-Za-z"),
        ("[:digit:]", "0-9"),
        ("[:lower:]", "a-z"),
        ("[:upper:]", "A-Z"),
        ("[:xdigit:]", "0-9A-Fa-f"),
        ("[:word:]", "0-9A-Za-z_"),
        ("[:space:]", @"\t\n\v\f\r "),
        ("[:punct:]", @"!-/:-@\[-`{-~"),
    ];

    public static string ToNet(string expression)
    {
        var written = new StringBuilder(expression.Length);
        for (var at = 0; at < expression.Length; )
        {
            var rest = expression.AsSpan(at);
            if (rest is ['\\', _, ..])
            {
                written.Append(rest[..2]);
                at += 2;
                continue;
            }

            var (length, form) = (1, rest[0].ToString());
            foreach (var (go, net) in Forms)
            {
                if (rest.StartsWith(go))
                {
                    (length, form) = (go.Length, net);
                    break;
                }
            }

            written.Append(form);
            at += length;
        }

        return written.ToString();
    }
}
