namespace HookGuard.Detection.CustomRules;

/// <summary>
/// For how many rules compiled expressions are kept: each takes a quarter of a megabyte. Those of more rules than anybody has are made again
/// for each text.
/// </summary>
internal sealed class ExpressionRoom
{
    private const int MostRules = 500;

    private int taken;

    public bool TryTake() => Interlocked.Increment(ref taken) <= MostRules;
}
