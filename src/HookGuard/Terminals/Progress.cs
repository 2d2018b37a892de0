using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using HookGuard.Masking;

namespace HookGuard.Terminals;

/// <summary>
/// A line on the terminal for whoever has waited for a second: how far the work is, and how long it will take. Work within other work
/// takes the line over while it goes on. Nothing is written anywhere else.
/// </summary>
internal sealed class Progress : IDisposable
{
    private const int Few = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Lock Writing = new();

    private static readonly bool IsShown =
        Terminal.IsThere && !Terminal.IsDumb && Environment.GetEnvironmentVariable("CI") is null or "";

    private static Timer? timer;
    private static PosixSignalRegistration? interruption;
    private static Progress? current;
    private static bool isHidden;
    private static int width;

    private readonly string what;
    private readonly int total;
    private readonly Progress? outer;
    private readonly long start = Stopwatch.GetTimestamp();
    private int done;

    /// <param name="what">What is counted or, where nothing is, what is done.</param>
    /// <param name="total">How much of it there is.</param>
    public Progress(string what, int total = 0)
    {
        this.what = what;
        this.total = total;
        if (IsShown)
        {
            // Few things are mostly done before a timer has started.
            if (total is 0 or >= Few)
            {
                DrawFrom(Patience);
            }

            outer = current;
            current = this;
        }
    }

    public void Add(int count)
    {
        Interlocked.Add(ref done, count);
        if (IsShown && timer is null && Stopwatch.GetElapsedTime(start) > Patience)
        {
            DrawFrom(TimeSpan.Zero);
        }
    }

    public void Dispose()
    {
        if (IsShown)
        {
            lock (Writing)
            {
                current = outer;
                if (outer is null)
                {
                    Write("");
                }
            }
        }
    }

    /// <summary>Takes the line back for good: something else is about to be said there.</summary>
    public static void Hide()
    {
        lock (Writing)
        {
            Write("");
            isHidden = true;
        }
    }

    private static void DrawFrom(TimeSpan wait)
    {
        lock (Writing)
        {
            timer ??= new Timer(_ => Draw(), null, wait, TimeSpan.FromMilliseconds(200));
        }
    }

    private static void Draw()
    {
        lock (Writing)
        {
            if (current is { } at && !isHidden)
            {
                interruption ??= PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Hide());
                Write(
                    ProgressLine.Of(at.what, at.done, at.total, Stopwatch.GetElapsedTime(at.start), Terminal.Columns())
                );
            }
        }
    }

    private static void Write(string text)
    {
        if (text.Length + width > 0)
        {
            try
            {
                // The cursor waits at the beginning, so that what others write takes the line's place.
                using var error = Output.OpenError();
                error.Write(Encoding.ASCII.GetBytes($"\r{text.PadRight(width)}\r"));
                width = text.Length;
            }
            catch (IOException)
            {
                // Nobody looks at a terminal that is gone.
            }
        }
    }
}
