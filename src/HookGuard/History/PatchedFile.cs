namespace HookGuard.History;

/// <summary>What the patch of one path in one commit tells, short of its lines.</summary>
internal sealed class PatchedFile(string path)
{
    /// <summary>As git writes it in a patch, escapes included: good for telling paths apart.</summary>
    public string Path { get; } = path;

    /// <summary>The blob before, by id; null where there was none, or where there are several sides.</summary>
    public string? Old { get; set; }

    /// <summary>The blob after, by id; null where there is none.</summary>
    public string? New { get; set; }

    /// <summary>Whether the patch does not tell what is new: a binary file, or one that a merge put together.</summary>
    public bool IsOpaque { get; set; }

    /// <summary>Whether an added line holds something without which no rule can fire.</summary>
    public bool IsSuspect { get; set; }

    public bool IsSubmodule { get; set; }
}
