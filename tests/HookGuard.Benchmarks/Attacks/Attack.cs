namespace HookGuard.Benchmarks.Attacks;

/// <summary>Content that is made to cost more than it should, and what it may cost.</summary>
/// <param name="Name">How it is asked for alone.</param>
/// <param name="Text">What it is, for people.</param>
/// <param name="Size">How many, or how much, of whatever it is full of.</param>
/// <param name="Prepare">Makes it in a scratch repository, in a given size, and tells the command that meets it.</param>
internal sealed record Attack(string Name, string Text, int Size, Func<ScratchRepository, int, AttackRun> Prepare)
{
    private const double Linear = 1.3;

    /// <summary>A fraction of the size that is measured too: from the two the exponent follows. 0 where none is measured.</summary>
    public int Fraction { get; init; }

    /// <summary>The largest exponent of the processor time; 1 is linear, 2 the square.</summary>
    public double MostExponent { get; init; } = Linear;

    /// <summary>How many times the processor time of git's own command.</summary>
    public double? MostRatio { get; init; }

    /// <summary>In seconds of processor time.</summary>
    public double MostTime { get; init; } = 3;

    public int MostMegabytes { get; init; } = 250;
}
