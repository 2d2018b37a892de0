namespace HookGuard.Masking;

/// <summary>Text in which every credential is masked. Nothing but masking makes one, so whatever takes it can be shown.</summary>
internal readonly record struct ShownText
{
    private readonly string? text;

    private ShownText(string masked) => text = masked;

    public static implicit operator ShownText(string raw) => new(Mask.In(raw));

    public static implicit operator string(ShownText shown) => shown.ToString();

    public override string ToString() => text ?? "";
}
