namespace HookGuard.Detection;

/// <summary>One kind of secret in a <see cref="RulePack"/>: a row of data that says what its values look like and what to do about one.</summary>
public sealed class SecretKind
{
    internal SecretKind(string id, string name, string grants, params string[] forms)
    {
        Rule = new Rule(id, name, grants);
        Forms = forms;
    }

    /// <summary>The rule as it is reported.</summary>
    public Rule Rule { get; }

    /// <summary>Where a value is revoked, in one line.</summary>
    public required string Revoke { get; init; }

    /// <summary>The vendor's page about it.</summary>
    public required string Documentation { get; init; }

    /// <summary>The forms that a value may have, newest first, as templates; see <c>Packs.SecretTemplate</c>.</summary>
    internal string[] Forms { get; }

    /// <summary>Gives a value the checksum that its other characters call for; null where the format has none that is documented.</summary>
    internal Func<string, string>? Checksum { get; init; }

    /// <summary>Whether a form is the header of a block of lines.</summary>
    internal bool IsBlock { get; init; }
}
