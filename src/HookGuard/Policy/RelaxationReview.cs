using HookGuard.Policy.Configuration;

namespace HookGuard.Policy;

/// <summary>What a commit that relaxes the policy needs.</summary>
/// <param name="Trailer">The trailer that names a reviewer; null where none is asked for.</param>
/// <param name="SeparateCommit">Whether it may change nothing but the policy.</param>
internal sealed record RelaxationReview(string? Trailer, bool SeparateCommit)
{
    public static RelaxationReview None { get; } = new(Trailer: null, SeparateCommit: false);

    public RelaxationReview Overlaid(ReviewSection later) =>
        new(later.Trailer ?? Trailer, later.SeparateCommit ?? SeparateCommit);
}
