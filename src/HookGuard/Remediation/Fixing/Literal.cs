namespace HookGuard.Remediation.Fixing;

/// <summary>A string as it stands in a text, quotes included.</summary>
internal sealed record Literal(StringForm Form, int Start, int End)
{
    public int ContentStart => Start + Form.Open.Length;

    public int ContentEnd => End - Form.Close.Length;
}
