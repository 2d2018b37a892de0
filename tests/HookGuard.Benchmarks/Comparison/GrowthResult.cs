namespace HookGuard.Benchmarks.Comparison;

/// <param name="Name">What grows.</param>
/// <param name="Points">Processor time by size.</param>
/// <param name="Exponent">1 is linear, 2 the square.</param>
internal sealed record GrowthResult(string Name, IReadOnlyList<(int Size, double Seconds)> Points, double Exponent)
{
    private const double MostExponent = 1.15;

    public bool IsLinear => Exponent <= MostExponent;
}
