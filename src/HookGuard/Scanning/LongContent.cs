using System.Buffers;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard.Scanning;

/// <summary>
/// Scans content that is too long to be held, window by window: it is clean where no window could hold a credential, and counts as not
/// scanned where one could.
/// </summary>
internal static class LongContent
{
    private const int Window = 16 << 20;

    // More than anything that a rule looks at around a place. Wide characters are whole in each window.
    private const int Overlap = 64 << 10;

    private static readonly SearchValues<byte> Base64AndNul = SearchValues.Create(
        "\0ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_="u8
    );

    public static ScanResult Check(Detector detector, string path, ShownPath shownPath, Func<Stream> open)
    {
        using var content = open();
        var (mayHold, length) = Read(detector, path, content);
        return mayHold
            ? ScanResult.Empty with
            {
                Skipped = [new Skipped(shownPath, $"{TooLargeException.Reason} and may hold a credential")],
            }
            : ScanResult.Empty with
            {
                Files = 1,
                Bytes = length,
            };
    }

    private static (bool MayHold, long Length) Read(Detector detector, string path, Stream content)
    {
        var window = new byte[Window];
        var (kept, length) = (0, 0L);
        while (true)
        {
            var read = content.ReadAtLeast(window.AsSpan(kept), Window - kept, throwOnEndOfStream: false);
            length += read;
            var filled = window.AsSpan(0, kept + read);
            if (detector.MayHold(path, filled))
            {
                return (true, length);
            }

            if (filled.Length < Window)
            {
                return (false, length);
            }

            var end = filled[^Overlap..];
            if (IsAmidBase64(end))
            {
                return (true, length);
            }

            end.CopyTo(window);
            kept = Overlap;
        }
    }

    // Nobody can tell from a part of it what it stands for.
    private static bool IsAmidBase64(ReadOnlySpan<byte> end) =>
        !end.ContainsAnyExcept(Base64AndNul) && end.ContainsAnyExcept((byte)0);
}
