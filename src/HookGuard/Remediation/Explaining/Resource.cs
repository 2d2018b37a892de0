namespace HookGuard.Remediation.Explaining;

/// <summary>The text files that are built into the tool: playbooks and snippets.</summary>
internal static class Resource
{
    public static string? Find(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string Read(string name) =>
        Find(name) ?? throw new InvalidOperationException($"The tool was built without '{name}'.");
}
