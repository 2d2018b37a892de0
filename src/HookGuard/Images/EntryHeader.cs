using System.Formats.Tar;
using System.Text;

namespace HookGuard.Images;

/// <summary>What the header of an entry says beside its path and its content: who owns it, what it links to, and attributes of any kind.</summary>
internal static class EntryHeader
{
    // What the reader has put into the entry itself.
    private static readonly string[] Usual = ["path", "linkpath", "mtime", "atime", "ctime", "size", "uid", "gid"];

    /// <summary>Line by line; empty where it says nothing.</summary>
    public static string Text(TarEntry entry)
    {
        StringBuilder text = new();
        var attributes = entry switch
        {
            PaxTarEntry pax => pax.ExtendedAttributes,
            PaxGlobalExtendedAttributesTarEntry all => all.GlobalExtendedAttributes,
            _ => null,
        };
        foreach (var (name, value) in attributes ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!Usual.Contains(name, StringComparer.Ordinal))
            {
                text.Append($"{name}={value}\n");
            }
        }

        if (entry is PosixTarEntry posix)
        {
            text.Append($"{posix.UserName}\n{posix.GroupName}\n");
        }

        return text.Append(entry.EntryType is TarEntryType.HardLink ? entry.LinkName : "").ToString().Trim();
    }
}
