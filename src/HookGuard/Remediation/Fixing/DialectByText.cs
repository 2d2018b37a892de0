namespace HookGuard.Remediation.Fixing;

/// <summary>A language whose look-up is written in one of several ways, by what else is in the file. The first way that fits is used.</summary>
internal sealed class DialectByText(params IReadOnlyList<(Func<string, bool> Fits, Dialect Form)> forms) : Dialect
{
    public override Replacement Replace(SecretLocation target) => Of(target.Text).Replace(target);

    public override bool Assigns(string text, int place, string name) => Of(text).Assigns(text, place, name);

    private Dialect Of(string text) => forms.First(form => form.Fits(text)).Form;
}
