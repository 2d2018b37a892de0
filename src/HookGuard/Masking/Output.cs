using System.Text;

namespace HookGuard.Masking;

/// <summary>The one way out: all that is written to a terminal, a pipe or a report is masked and made inert here.</summary>
internal static class Output
{
    // A report is masked in pieces, whole lines each, so that a large one needs little memory.
    private const int Piece = 1 << 20;

    /// <summary>Standard output, for what people asked for.</summary>
    public static ShownWriter Out { get; } = new(OpenOut);

    /// <summary>Standard error, for what they have to know.</summary>
    public static ShownWriter Error { get; } = new(OpenError);

    /// <summary>Standard output, for a report.</summary>
    public static Stream OpenOut()
    {
        Terminal.LeaveAsItIs();
        return StandardStreams.Output();
    }

    /// <summary>Standard error, for a report.</summary>
    public static Stream OpenError()
    {
        Terminal.LeaveAsItIs();
        return StandardStreams.Error();
    }

    /// <summary>Writes a finished report.</summary>
    public static void Write(ReadOnlySpan<byte> report, Func<string, string> makeInert, Stream output)
    {
        while (!report.IsEmpty)
        {
            var end = Math.Min(Piece, report.Length);
            end += report[end..].IndexOf((byte)'\n') is >= 0 and var rest ? rest + 1 : report.Length - end;
            output.Write(Encoding.UTF8.GetBytes(makeInert(Mask.InReport(Encoding.UTF8.GetString(report[..end])))));
            report = report[end..];
        }
    }
}
