namespace HookGuard.Tests.Remediation;

/// <summary>A folder for the PATH, outside of every repository.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
internal sealed class TemporaryPrograms : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("hookguard-programs-").FullName;

    /// <param name="name">What people call it.</param>
    /// <param name="script">What it does, in POSIX shell.</param>
    public void Add(string name, string script)
    {
        Write(name, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(Path.Join(Folder, name), (UnixFileMode)0b111_101_101);
    }

    public void Write(string name, string content) => File.WriteAllText(Path.Join(Folder, name), content);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
