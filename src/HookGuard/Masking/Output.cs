namespace HookGuard.Masking;

/// <summary>The one way out: all that is written to a terminal, a pipe or a report is masked and made inert here.</summary>
internal static class Output
{
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
}
