namespace HookGuard.Detection.Candidates;

/// <summary>A run of characters that has the shape of a credential.</summary>
internal readonly record struct Candidate(int Start, int Length, Shape Shape)
{
    public int End => Start + Length;

    public bool Has(Shape any) => (Shape & any) != 0;
}
