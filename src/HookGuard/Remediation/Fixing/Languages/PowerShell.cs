namespace HookGuard.Remediation.Fixing.Languages;

internal static class PowerShell
{
    private const string Inline = "$($env:{0})";

    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".ps1", ".psm1"),
            LookUp = "$env:{0}",
            Inline = [("\"", Inline), ("@\"", Inline)],
            FixedStrings = [("@'", "it is in a literal here-string")],
        };
}
