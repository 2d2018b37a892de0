using HookGuard.Terminals;

namespace HookGuard.Tests.Terminals;

public sealed class ProgressLineTests
{
    private static readonly int[] Widths = [80, 60, 40, 26, 20, 10, 5];

    [Test]
    public void Says_how_far_it_is_and_how_long_it_takes()
    {
        string[] lines =
        [
            ProgressLine.Of("commits", 0, 12_000, TimeSpan.FromSeconds(1), 80),
            ProgressLine.Of("commits", 2_661, 12_000, TimeSpan.FromSeconds(2), 80),
            ProgressLine.Of("commits", 6_000, 12_000, TimeSpan.FromSeconds(99), 80),
            ProgressLine.Of("commits", 20_000, 1_400_000, TimeSpan.FromSeconds(20), 80),
            ProgressLine.Of("commits, second pass", 38, 387, TimeSpan.FromSeconds(0.3), 80),
            ProgressLine.Of("commits", 12_000, 12_000, TimeSpan.FromSeconds(8), 80),
            ProgressLine.Of("scanning the history", 0, 0, TimeSpan.FromSeconds(8), 80),
        ];

        Snapshots.Match(string.Join('\n', lines));
    }

    [Test]
    public void Leaves_out_what_there_is_no_room_for()
    {
        var lines = Widths.Select(columns =>
            $"{columns, 2} {ProgressLine.Of("commits", 2_661, 12_000, TimeSpan.FromSeconds(2), columns)}".TrimEnd()
        );

        Snapshots.Match(string.Join('\n', lines));
    }
}
